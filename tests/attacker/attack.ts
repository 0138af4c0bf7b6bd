import type { Highs } from 'highs';
import { boundsOf } from '../../src/platform/linear/bounds-of.ts';
import { agree } from './agree.ts';
import { joinPuzzles } from './join-puzzles.ts';
import { linkedBy } from './linked-by.ts';
import type { KnownWorld } from './known-world.ts';
import { schoolPuzzle } from './puzzle.ts';

/** How far the attack narrows the numbers of one figure, or of those who are in a whole and in none of its parts: how many more at least remain possible beside the first. */
export interface Narrowed {
  schoolId: string;
  period: number;
  of: { series: number } | { whole: number; parts: number[] };
  because: string | undefined;
  students: number;
  /** Between which numbers of students. */
  between: { low: number; high: number };
  successes: number;
  failures: number;
}

/** Bounds, by linear programming, what was not fetched and `isWorth` the while (a test knows what that is). Counts are whole numbers, which narrows further. */
export function attack(highs: Highs, world: KnownWorld, isWorth: (target: Pick<Narrowed, 'schoolId' | 'period' | 'of' | 'because'>) => boolean = () => true): Narrowed[] {
  const words = new Map(world.series.map((series) => [series.number, series]));
  const values = world.values.filter((value) => words.get(value.series)!.kind !== 'score' && value.standing !== 'not_applicable');
  const tables = Map.groupBy(values, (value) => `${value.schoolId}|${value.period}|${words.get(value.series)!.subject}`);
  const pieces = [...tables].map(([key, fetched]) => {
    const [schoolId, period, subject] = key.split('|') as [string, string, string];
    const puzzle = schoolPuzzle(world, schoolId, Number(period), subject, fetched);
    // What contradicts itself within a school is let go there, before others are joined to it.
    const program = !world.totals || boundsOf(highs, puzzle.program, [0]) ? puzzle.program : agree(highs, puzzle.program);
    return { schoolId, period: Number(period), subject, fetched, ...puzzle, program };
  });
  // Schools have to do with one another through totals alone.
  const together = [...Map.groupBy(pieces, ({ period, subject }) => `${period} ${subject}`).values()].flatMap((own) => linkedBy(world.totals ?? [], own));
  return together.flatMap((own): Narrowed[] => {
    const { program, at } = joinPuzzles(own, world.totals ?? []);
    const targets = own.flatMap(({ schoolId, period, fetched, unknowns, rests, program: before }, index) => {
      const moved = ({ n, x, y }: { n: number; x: number; y: number }) => ({ n: n + at[index]!, x: x + at[index]!, y: y + at[index]! });
      return [
        ...fetched.flatMap((value) => (value.standing === 'known' ? [] : [{ schoolId, period, of: { series: value.series }, because: value.because, isCount: words.get(value.series)!.kind !== 'mean', ...moved(unknowns.get(value.series)!) }])),
        ...rests.flatMap(({ whole, parts, unknowns: each }) => (before.high[each.n] === 0 ? [] : [{ schoolId, period, of: { whole, parts }, because: undefined, isCount: words.get(whole)!.kind !== 'mean', ...moved(each) }])),
      ].filter((target) => isWorth({ schoolId, period, of: target.of, because: target.because }));
    });
    if (targets.length === 0) return [];
    const variables = targets.flatMap(({ n, x, y }) => [n, x, y]);
    // As wide as this no rule asks more, whole numbers or not.
    const enough = targets.flatMap(() => [world.fewest + 2, 5, 5]);
    const bounds = boundsOf(highs, program, variables, enough) ?? boundsOf(highs, agree(highs, program), variables, enough);
    if (!bounds) throw new Error(`What was fetched of ${own[0]!.schoolId} contradicts itself.`);
    return targets.map(({ schoolId, period, of, because, isCount }, index) => {
      const width = (offset: number) => {
        const { low, high } = bounds[3 * index + offset]!;
        return isCount || offset === 0 ? Math.floor(high + 1e-6) - Math.ceil(low - 1e-6) : high - low;
      };
      return { schoolId, period, of, because, between: bounds[3 * index]!, students: width(0), successes: width(1), failures: width(2) };
    });
  });
}
