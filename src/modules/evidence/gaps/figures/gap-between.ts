import type { Bounded } from '../../intervals/bounded.ts';
import { differenceOfShares } from '../../intervals/difference-of-shares.ts';
import type { Interval } from '../../intervals/interval.ts';
import { ratioOfShares } from '../../intervals/ratio-of-shares.ts';
import type { Share } from '../../intervals/share.ts';
import type { Figure } from './figure.ts';
import type { Gap } from './gap.ts';
import type { Measured } from './measured.ts';
import { whyNoInterval } from './why-no-interval.ts';

/**
 * The gap between a group and its reference in one year; null where one of them has no number that may be shown. Where the
 * reference is everybody, the group is part of it: the interval is then that of the group against all others, times the
 * share of those others.
 */
export function gapBetween(measured: Measured, group: Figure, reference: Figure, isPart: boolean): Gap | null {
  if (group.value === null || reference.value === null || measured.kind === 'count') return null;
  const [first, second] = [shareOf(group), shareOf(reference)];
  if (measured.kind !== 'share' || !first || !second) return { difference: { estimate: group.value - reference.value, low: null, high: null }, ratio: null, because: group.because ?? reference.because ?? whyNoInterval(measured.kind) };
  const others = isPart ? { count: second.count - first.count, n: second.n - first.n } : null;
  if (others && others.n === 0) return { difference: { estimate: 0, low: 0, high: 0 }, ratio: null, because: 'Everybody is of this group.' };
  // Together with a part that is counted in other schools than the whole, there are no others to be had.
  if (!others || others.n < 0 || others.count < 0 || others.count > others.n) return { difference: inPercent(differenceOfShares(first, second)), ratio: ratioOfShares(first, second), because: null };
  const weight = others.n / second.n;
  return { difference: inPercent(differenceOfShares(first, others), weight), ratio: partRatio(first, others, weight), because: null };
}

function shareOf({ count, n }: Figure): Share | null {
  return count !== null && n !== null && n > 0 ? { count, n } : null;
}

function inPercent({ estimate, low, high }: Bounded, weight = 1): Bounded {
  return { estimate: estimate * 100 * weight, low: low * 100 * weight, high: high * 100 * weight };
}

/** A part against its whole: 1 / (w·others/part + 1 − w), which falls as the others' share rises. */
function partRatio(part: Share, others: Share, weight: number): Interval {
  const { estimate, low, high } = ratioOfShares(others, part);
  const turned = (ratio: number | null) => (ratio === null ? 0 : 1 / (weight * ratio + 1 - weight));
  return { estimate: part.count === 0 ? (others.count === 0 ? null : 0) : turned(estimate), low: turned(high), high: turned(low) };
}
