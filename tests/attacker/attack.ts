import type { Highs } from 'highs';
import { boundsOf } from '../../src/platform/linear/bounds-of.ts';
import type { ShownValue } from '../../src/modules/evidence/suppression/shown-values.ts';
import type { KnownWorld } from './known-world.ts';
import { schoolPuzzle } from './puzzle.ts';

/** How far the attack narrows the numbers of one figure: how many students, successes and failures remain possible beside the first. */
export interface Narrowed {
  schoolId: string;
  series: number;
  period: number;
  because: string | undefined;
  students: number;
  successes: number;
  failures: number;
}

/** Bounds, by linear programming, every figure that is not shown. Counts are whole numbers, which narrows further. */
export function attack(highs: Highs, world: KnownWorld): Narrowed[] {
  const words = new Map(world.series.map((series) => [series.number, series]));
  const tables = Map.groupBy(world.values.filter((value) => words.get(value.series)!.kind !== 'score' && value.standing !== 'not_applicable'), (value) => `${value.schoolId}|${value.period}|${words.get(value.series)!.subject}`);
  return [...tables].flatMap(([key, fetched]): Narrowed[] => {
    const [schoolId, period, subject] = key.split('|') as [string, string, string];
    const targets = fetched.filter((value) => value.standing === 'hidden' || value.standing === 'hidden_by_publisher');
    if (targets.length === 0) return [];
    const { program, unknowns } = schoolPuzzle(world, schoolId, Number(period), subject, fetched);
    const bounds = boundsOf(highs, program, targets.flatMap((value) => [unknowns.get(value.series)!.n, unknowns.get(value.series)!.x, unknowns.get(value.series)!.y]));
    if (!bounds) throw new Error(`What was fetched of ${key} contradicts itself.`);
    return targets.map((value: ShownValue, index) => {
      const isCount = words.get(value.series)!.kind !== 'mean';
      const width = (offset: number, whole: boolean) => {
        const { low, high } = bounds[3 * index + offset]!;
        return whole ? Math.floor(high + 1e-6) - Math.ceil(low - 1e-6) : high - low;
      };
      return { schoolId, series: value.series, period: value.period, because: value.because, students: width(0, true), successes: width(1, isCount), failures: width(2, isCount) };
    });
  });
}
