import type { Program } from '../../src/platform/linear/program.ts';
import type { KnownTotal } from './known-world.ts';
import type { SchoolPuzzle } from './puzzle.ts';

interface Piece extends SchoolPuzzle {
  schoolId: string;
  period: number;
}

/** The puzzles of many schools as one, with a row for each total that says something of them; `at` is where the variables of each begin. */
export function joinPuzzles(pieces: Piece[], totals: KnownTotal[]): { program: Program; at: number[] } {
  const program: Program = { low: [], high: [], rows: [] };
  const at = pieces.map((piece) => {
    const from = program.low.length;
    program.low.push(...piece.program.low);
    program.high.push(...piece.program.high);
    program.rows.push(...piece.program.rows.map((row) => ({ ...row, terms: row.terms.map(([variable, factor]): [number, number] => [variable + from, factor]) })));
    return from;
  });
  for (const { schools, series, period, n, x, off = 0.001 } of totals) {
    const members = pieces.flatMap((piece, index) => {
      const own = piece.period === period && schools.includes(piece.schoolId) ? piece.unknowns.get(series) : undefined;
      return own ? [{ n: own.n + at[index]!, x: own.x + at[index]! }] : [];
    });
    if (members.length === 0) continue;
    program.rows.push({ low: n, high: n, terms: members.map((member) => [member.n, 1]) });
    program.rows.push({ low: x - off, high: x + off, terms: members.map((member) => [member.x, 1]) });
  }
  return { program, at };
}
