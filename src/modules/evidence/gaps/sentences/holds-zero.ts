import type { Interval } from '../../intervals/interval.ts';

/** True where nothing may be said of the direction: zero is within the limits, or there are no limits. */
export function holdsZero({ low, high }: Interval): boolean {
  return low === null || high === null || (low <= 0 && high >= 0);
}
