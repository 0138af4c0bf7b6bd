import type { Interval } from '../../intervals/interval.ts';
import { tQuantile95 } from './t-quantile-95.ts';

/** One school in two years. */
export interface Pair {
  schoolId: string;
  before: number;
  after: number;
}

export interface Moved {
  schools: number;
  before: number;
  after: number;
  /** Mean change over the schools, with its interval from how much their changes differ. */
  change: Interval;
}

export interface Return {
  /** How closely one year follows the other, over all schools. */
  correlation: number;
  all: Moved;
  chosen: Moved;
  /** Change of the chosen that the correlation alone would bring, if nothing were done for anybody. */
  expected: number;
  /** Not chosen, and alike in the first year; null where there are too few. */
  matched: Moved | null;
  /** Change of the chosen minus that of the matched. */
  against: Interval | null;
}

/** Fewer say nothing of a mean. */
const fewest = 5;

/**
 * What schools that were chosen for a low first year would do anyway. A low year is partly bad luck, and luck does not
 * last: their mean is expected at m₂ + r·(s₂/s₁)·(x̄ − m₁) in the second (Galton 1886; Barnett et al. 2005, Int J
 * Epidemiol 34:215). Null where there are too few schools to say anything.
 */
export function returnByChance(pairs: Pair[], chosenIds: Set<string>, matchWithin = 0.25): Return | null {
  const chosen = pairs.filter((pair) => chosenIds.has(pair.schoolId));
  if (pairs.length < 2 * fewest || chosen.length < fewest) return null;
  const [m1, m2] = [mean(pairs.map((pair) => pair.before)), mean(pairs.map((pair) => pair.after))];
  const [s1, s2] = [spread(pairs.map((pair) => pair.before)), spread(pairs.map((pair) => pair.after))];
  if (s1 === 0 || s2 === 0) return null;
  const correlation = pairs.reduce((sum, { before, after }) => sum + (before - m1) * (after - m2), 0) / ((pairs.length - 1) * s1 * s2);
  const start = mean(chosen.map((pair) => pair.before));
  const matched = match(chosen, pairs.filter((pair) => !chosenIds.has(pair.schoolId)), matchWithin * s1);
  return {
    correlation,
    all: moved(pairs),
    chosen: moved(chosen),
    expected: m2 + correlation * (s2 / s1) * (start - m1) - start,
    matched: matched.length < fewest ? null : moved(matched),
    against: matched.length < fewest ? null : differenceOfMeans(changes(chosen), changes(matched)),
  };
}

/** The schools of the lowest fifth of the first year; of equal ones all or none above the line. */
export function lowestFifth(pairs: Pair[]): Set<string> {
  const sorted = pairs.toSorted((a, b) => a.before - b.before);
  const line = sorted[Math.floor(sorted.length / 5)]?.before ?? -Infinity;
  return new Set(pairs.filter((pair) => pair.before < line).map((pair) => pair.schoolId));
}

/** For each chosen one that is nearest in the first year, each taken once, none farther than allowed. */
function match(chosen: Pair[], others: Pair[], within: number): Pair[] {
  const free = others.toSorted((a, b) => a.before - b.before || (a.schoolId < b.schoolId ? -1 : 1));
  return chosen.toSorted((a, b) => b.before - a.before || (a.schoolId < b.schoolId ? -1 : 1)).flatMap((pair) => {
    let at = -1;
    for (const [index, other] of free.entries()) if (Math.abs(other.before - pair.before) <= within && (at === -1 || Math.abs(other.before - pair.before) < Math.abs(free[at]!.before - pair.before))) at = index;
    return at === -1 ? [] : free.splice(at, 1);
  });
}

export function moved(pairs: Pair[]): Moved {
  const all = changes(pairs);
  const estimate = mean(all);
  const reach = all.length < fewest ? null : tQuantile95(all.length - 1) * (spread(all) / Math.sqrt(all.length));
  return { schools: pairs.length, before: mean(pairs.map((pair) => pair.before)), after: mean(pairs.map((pair) => pair.after)), change: { estimate, low: reach === null ? null : estimate - reach, high: reach === null ? null : estimate + reach } };
}

/** Welch (1947), Biometrika 34:28. */
export function differenceOfMeans(first: number[], second: number[]): Interval {
  const [a, b] = [spread(first) ** 2 / first.length, spread(second) ** 2 / second.length];
  const estimate = mean(first) - mean(second);
  if (a + b === 0) return { estimate, low: estimate, high: estimate };
  const reach = tQuantile95((a + b) ** 2 / (a ** 2 / (first.length - 1) + b ** 2 / (second.length - 1))) * Math.sqrt(a + b);
  return { estimate, low: estimate - reach, high: estimate + reach };
}

const changes = (pairs: Pair[]) => pairs.map((pair) => pair.after - pair.before);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function spread(values: number[]): number {
  const middle = mean(values);
  return values.length < 2 ? 0 : Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}
