import type { Highs } from 'highs';
import { boundsOf } from '../../src/platform/linear/bounds-of.ts';
import { agree } from './agree.ts';
import type { KnownWorld } from './known-world.ts';
import { schoolPuzzle } from './puzzle.ts';

/** How far the attack narrows the numbers of one figure, or of those who are in a whole and in none of its parts: how many more remain possible beside the first. */
export interface Narrowed {
  schoolId: string;
  period: number;
  of: { series: number } | { whole: number; parts: number[] };
  because: string | undefined;
  students: number;
  successes: number;
  failures: number;
}

/** Bounds, by linear programming, what was not fetched and `isWorth` the while (a test knows what that is). Counts are whole numbers, which narrows further. */
export function attack(highs: Highs, world: KnownWorld, isWorth: (target: Pick<Narrowed, 'schoolId' | 'period' | 'of' | 'because'>) => boolean = () => true): Narrowed[] {
  const words = new Map(world.series.map((series) => [series.number, series]));
  const tables = Map.groupBy(world.values.filter((value) => words.get(value.series)!.kind !== 'score' && value.standing !== 'not_applicable'), (value) => `${value.schoolId}|${value.period}|${words.get(value.series)!.subject}`);
  return [...tables].flatMap(([key, fetched]): Narrowed[] => {
    const [schoolId, period, subject] = key.split('|') as [string, string, string];
    const { program, unknowns, rests } = schoolPuzzle(world, schoolId, Number(period), subject, fetched);
    const targets = [
      ...fetched.flatMap((value) => (value.standing === 'known' ? [] : [{ of: { series: value.series }, because: value.because, isCount: words.get(value.series)!.kind !== 'mean', ...unknowns.get(value.series)! }])),
      ...rests.flatMap(({ whole, parts, unknowns: own }) => (program.high[own.n] === 0 ? [] : [{ of: { whole, parts }, because: undefined, isCount: words.get(whole)!.kind !== 'mean', ...own }])),
    ].filter((target) => isWorth({ schoolId, period: Number(period), of: target.of, because: target.because }));
    if (targets.length === 0) return [];
    const variables = targets.flatMap(({ n, x, y }) => [n, x, y]);
    const bounds = boundsOf(highs, program, variables) ?? boundsOf(highs, agree(highs, program), variables);
    if (!bounds) throw new Error(`What was fetched of ${key} contradicts itself.`);
    return targets.map(({ of, because, isCount }, index) => {
      const width = (offset: number) => {
        const { low, high } = bounds[3 * index + offset]!;
        return isCount || offset === 0 ? Math.floor(high + 1e-6) - Math.ceil(low - 1e-6) : high - low;
      };
      return { schoolId, period: Number(period), of, because, students: width(0), successes: width(1), failures: width(2) };
    });
  });
}
