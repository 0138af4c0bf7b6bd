import type { Inputs } from './cell.ts';
import type { Component } from './formula.ts';
import { roundTo } from './round-to.ts';

/** What a school was compared with: the known values of one component among all schools, or among those of a level. */
export interface Population {
  among: string;
  n: number;
  mean: number;
  sd: number;
  low: number;
  high: number;
}

export interface Standardised {
  bySchool: Map<string, number>;
  populations: Population[];
  /** What counts where a missing value is taken as neutral: the mean of those known. */
  neutral: number;
}

/** Makes the known values of a component comparable, so that more is always more need where values are compared. */
export function standardise(component: Component, { schools, cells }: Pick<Inputs, 'schools' | 'cells'>, decimals: number): Standardised {
  const rule = component.standardise;
  const known = schools.flatMap(({ id, level }) => {
    const cell = cells[component.key]?.get(id);
    return cell?.standing === 'known' ? [{ id, value: cell.value!, among: 'among' in rule && rule.among === 'level' ? level : 'all' }] : [];
  });
  const bySchool = new Map<string, number>();
  const populations = [...Map.groupBy(known, (each) => each.among)].map(([name, members]) => {
    const population = describe(name, members.map((each) => each.value));
    const place = placing(component, population, members.map((each) => each.value));
    for (const { id, value } of members) bySchool.set(id, roundTo(place(value), decimals));
    return population;
  });
  const all = [...bySchool.values()];
  return { bySchool, populations, neutral: all.length === 0 ? 0 : roundTo(all.reduce((sum, each) => sum + each, 0) / all.length, decimals) };
}

function describe(among: string, values: number[]): Population {
  const n = values.length;
  const mean = values.reduce((sum, each) => sum + each, 0) / n;
  const sd = Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / n);
  return { among, n, mean, sd, low: values.reduce((a, b) => Math.min(a, b)), high: values.reduce((a, b) => Math.max(a, b)) };
}

function placing({ standardise: rule, direction }: Component, { mean, sd, n, low, high }: Population, values: number[]): (value: number) => number {
  const turn = direction === 'more' ? 1 : -1;
  switch (rule.as) {
    case 'z_score':
      return (value) => (sd < 1e-12 ? 0 : (turn * (value - mean)) / sd);
    case 'percentile': {
      // The middle of its rank: schools below, and half of those equal, of all.
      const sorted = values.toSorted((a, b) => a - b);
      const share = (value: number) => (100 * (firstAtLeast(sorted, value) + firstAbove(sorted, value))) / (2 * n);
      return (value) => (direction === 'more' ? share(value) : 100 - share(value));
    }
    case 'min_max': {
      const [from, to] = [rule.low ?? low, rule.high ?? high];
      const share = (value: number) => (to - from < 1e-12 ? 50 : Math.min(100, Math.max(0, (100 * (value - from)) / (to - from))));
      return (value) => (direction === 'more' ? share(value) : 100 - share(value));
    }
    case 'bands':
      return (value) => (rule.bands.findLast((band) => value >= band.from) ?? rule.bands[0]!).points;
    default:
      return (value) => value;
  }
}

const firstAtLeast = (sorted: number[], value: number) => bisect(sorted, (each) => each >= value);
const firstAbove = (sorted: number[], value: number) => bisect(sorted, (each) => each > value);

function bisect(sorted: number[], holds: (value: number) => boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(sorted[middle]!)) to = middle;
    else from = middle + 1;
  }
  return from;
}
