import type { Interval } from './interval.ts';
import { normalQuantile95 } from './normal-quantile-95.ts';
import type { Share } from './share.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * Interval of the ratio of two unrelated shares from their score limits: MOVER-R, Donner A, Zou GY (2012), Stat Methods
 * Med Res 21:347. Written in the form that does not divide by the lower limit's vanishing denominator. A reference share
 * of zero has no ratio and no upper limit, but its lower limit stands.
 */
export function ratioOfShares(first: Share, reference: Share, z = normalQuantile95): Interval {
  const [a, b] = [wilsonInterval(first, z), wilsonInterval(reference, z)];
  const product = a.estimate * b.estimate;
  const [aLow, aHigh, bLow, bHigh] = [a.low * (2 * a.estimate - a.low), a.high * (2 * a.estimate - a.high), b.low * (2 * b.estimate - b.low), b.high * (2 * b.estimate - b.high)];
  const low = first.count === 0 ? 0 : aLow / (product + Math.sqrt(Math.max(0, product ** 2 - aLow * bHigh)));
  if (reference.count === 0) return { estimate: null, low, high: null };
  return { estimate: a.estimate / b.estimate, low, high: (product + Math.sqrt(Math.max(0, product ** 2 - aHigh * bLow))) / bLow };
}
