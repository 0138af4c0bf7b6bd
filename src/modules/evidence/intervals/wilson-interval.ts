import type { Bounded } from './bounded.ts';
import { normalQuantile95 } from './normal-quantile-95.ts';
import type { Share } from './share.ts';

/**
 * Score interval of one share, without continuity correction: Wilson EB (1927), J Am Stat Assoc 22:209; method 3 of
 * Newcombe RG (1998), Stat Med 17:857. Fit for small n, and never outside 0 to 1.
 */
export function wilsonInterval({ count, n }: Share, z = normalQuantile95): Bounded {
  if (!Number.isInteger(count) || !Number.isInteger(n) || n < 1 || count < 0 || count > n) throw new RangeError(`${count} of ${n} is not a share`);
  const spread = z * Math.sqrt(z ** 2 + 4 * count * (1 - count / n));
  const [middle, whole] = [2 * count + z ** 2, 2 * (n + z ** 2)];
  return { estimate: count / n, low: count === 0 ? 0 : (middle - spread) / whole, high: count === n ? 1 : (middle + spread) / whole };
}
