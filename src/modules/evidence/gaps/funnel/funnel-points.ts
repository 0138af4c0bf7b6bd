import { funnelLimits } from '../../intervals/funnel-limits.ts';
import { normalQuantile95 } from '../../intervals/normal-quantile-95.ts';
import type { Figure } from '../figures/figure.ts';

/** Two-sided 99.8 % point: the outer limits of a funnel. */
const outerQuantile = 3.090232306167813;

/** Where a school lies: within what chance allows around the target, or outside it at 95 % or at 99.8 %. */
export type FunnelPlace = 'within' | 'above' | 'below' | 'far_above' | 'far_below';

export function funnelPlace(target: number, { count, n }: { count: number; n: number }): FunnelPlace {
  const [inner, outer] = [funnelLimits(target, n, normalQuantile95), funnelLimits(target, n, outerQuantile)];
  const share = count / n;
  if (share > outer.high) return 'far_above';
  if (share < outer.low) return 'far_below';
  if (share > inner.high) return 'above';
  return share < inner.low ? 'below' : 'within';
}

/** The limits over the range of sizes, in percent, for drawing. */
export function funnelCurve(target: number, sizes: number[]): { n: number; low95: number; high95: number; low998: number; high998: number }[] {
  return sizes.map((n) => {
    const [inner, outer] = [funnelLimits(target, n, normalQuantile95), funnelLimits(target, n, outerQuantile)];
    return { n, low95: inner.low * 100, high95: inner.high * 100, low998: outer.low * 100, high998: outer.high * 100 };
  });
}

/** How much more the schools differ than chance allows: χ² over its degrees of freedom; about 1 where only chance is at work. */
export function overdispersion(target: number, figures: Pick<Figure, 'count' | 'n'>[]): number | null {
  if (figures.length < 2 || target <= 0 || target >= 1) return null;
  const sum = figures.reduce((all, { count, n }) => all + (count! / n! - target) ** 2 / ((target * (1 - target)) / n!), 0);
  return sum / (figures.length - 1);
}
