import type { Bounded } from './bounded.ts';
import { normalQuantile95 } from './normal-quantile-95.ts';

/**
 * Where a school of n students is expected if it does not differ from the target share: Spiegelhalter DJ (2005), Stat Med
 * 24:1185, normal approximation. A school lies outside exactly when its score interval leaves the target out.
 */
export function funnelLimits(target: number, n: number, z = normalQuantile95): Bounded {
  if (!(target >= 0 && target <= 1) || !(n >= 1)) throw new RangeError(`no funnel around ${target} for ${n}`);
  const reach = z * Math.sqrt((target * (1 - target)) / n);
  return { estimate: target, low: Math.max(0, target - reach), high: Math.min(1, target + reach) };
}
