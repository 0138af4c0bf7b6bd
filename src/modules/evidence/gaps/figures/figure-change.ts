import { changeOfGap } from '../../intervals/change-of-gap.ts';
import type { Interval } from '../../intervals/interval.ts';
import type { Figure } from './figure.ts';

/** How a figure moved between two years, with its interval where both have one; null where one of them is not there. */
export function figureChange(before: Figure, after: Figure): Interval | null {
  if (before.value === null || after.value === null) return null;
  if (before.low === null || before.high === null || after.low === null || after.high === null) return { estimate: after.value - before.value, low: null, high: null };
  return changeOfGap({ estimate: before.value, low: before.low, high: before.high }, { estimate: after.value, low: after.low, high: after.high });
}
