import type { KnownTotal } from './known-world.ts';

/** Those of a period that a sum says something of together; all others by themselves. */
export function linkedBy<T extends { schoolId: string; period: number; fetched: { series: number }[] }>(totals: KnownTotal[], pieces: T[]): T[][] {
  const groups = new Map(pieces.map((piece) => [piece.schoolId, new Set([piece])]));
  const at = new Map(pieces.map((piece) => [piece.schoolId, { period: piece.period, series: new Set(piece.fetched.map((value) => value.series)) }]));
  for (const { schools, series, period } of totals) {
    const own = schools.filter((schoolId) => at.get(schoolId)?.period === period && at.get(schoolId)!.series.has(series));
    const joined = new Set(own.flatMap((schoolId) => [...groups.get(schoolId)!]));
    for (const piece of joined) groups.set(piece.schoolId, joined);
  }
  return [...new Set(groups.values())].map((group) => [...group]);
}
