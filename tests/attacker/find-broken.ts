import type { Highs } from 'highs';
import { attack, type Narrowed } from './attack.ts';
import type { KnownWorld } from './known-world.ts';

export interface Truth {
  schoolId: string;
  series: number;
  period: number;
  /** Undefined where the publisher hides it. */
  n: number | undefined;
  x: number;
}

/**
 * Attacks everything that the rule protects, and says where it broke: where of a figure or a remainder of fewer students than
 * the rule asks not as many sizes remain possible, or not three numbers of successes and of failures, as far as the whole
 * has so many to give; or where of a share at an end not three remain.
 */
export function findBroken(highs: Highs, world: KnownWorld, truth: Truth[]): { attacked: number; broken: Narrowed[] } {
  const at = new Map(truth.map((each) => [`${each.schoolId} ${each.period} ${each.series}`, each]));
  const words = new Map(world.series.map((series) => [series.number, series]));
  const shown = new Map(world.values.map((value) => [`${value.schoolId} ${value.period} ${value.series}`, value]));
  const isEnd = (because: string | undefined) => (because?.includes('or less') || because?.includes('or more')) ?? false;
  const sizeOf = ({ schoolId, period, of }: Pick<Narrowed, 'schoolId' | 'period' | 'of'>): number | undefined => {
    const get = (series: number) => at.get(`${schoolId} ${period} ${series}`)!.n;
    if ('series' in of) return get(of.series);
    const parts = of.parts.map(get);
    return parts.includes(undefined) ? undefined : parts.reduce<number>((total, part) => total - part!, get(of.whole)!);
  };
  const narrowed = attack(highs, world, (target) => {
    const size = sizeOf(target);
    return isEnd(target.because) || (size !== undefined && size < world.fewest && (size > 0 || 'series' in target.of));
  });
  const broken = narrowed.filter(({ schoolId, period, of, because, students, between, successes, failures }) => {
    if (isEnd(because)) return successes < 2;
    const size = sizeOf({ schoolId, period, of });
    // One who took something for true that is not (that all students are of the groups listed) ends at a number that is not true either.
    if (size !== undefined && (size < between.low - 1e-6 || size > between.high + 1e-6)) return false;
    const { measure, subject, grade } = words.get('whole' in of ? of.whole : of.series)!;
    const whole = 'whole' in of ? of.whole : world.series.find((each) => each.measure === measure && each.subject === subject && each.grade === grade && each.group === 'all')?.number;
    const key = `${schoolId} ${period} ${whole}`;
    const most = (failing: boolean) => {
      if (shown.get(key)?.standing !== 'known') return 2;
      const { n, x } = at.get(key)!;
      return Math.min(2, failing ? n! - x : x);
    };
    return students < world.fewest - 1 || successes < Math.floor(most(false)) - 1e-6 || failures < Math.floor(most(true)) - 1e-6;
  });
  return { attacked: narrowed.length, broken };
}
