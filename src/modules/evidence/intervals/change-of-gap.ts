import type { Bounded } from './bounded.ts';

/**
 * How far a gap moved between two years, from each year's gap with its limits: MOVER, Zou GY, Donner A (2008), Stat Med
 * 27:1693. It takes the years as unrelated; where the same students are counted in both, it is rather too wide than too narrow.
 */
export function changeOfGap(before: Bounded, after: Bounded): Bounded {
  const estimate = after.estimate - before.estimate;
  return {
    estimate,
    low: estimate - Math.hypot(after.estimate - after.low, before.high - before.estimate),
    high: estimate + Math.hypot(after.high - after.estimate, before.estimate - before.low),
  };
}
