import type { Bounded } from './bounded.ts';
import { normalQuantile95 } from './normal-quantile-95.ts';
import type { Share } from './share.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** Hybrid score interval of the difference of two unrelated shares: method 10 of Newcombe RG (1998), Stat Med 17:873. */
export function differenceOfShares(first: Share, second: Share, z = normalQuantile95): Bounded {
  const [a, b] = [wilsonInterval(first, z), wilsonInterval(second, z)];
  const estimate = a.estimate - b.estimate;
  return { estimate, low: estimate - Math.hypot(a.estimate - a.low, b.high - b.estimate), high: estimate + Math.hypot(a.high - a.estimate, b.estimate - b.low) };
}
