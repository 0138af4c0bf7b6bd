import { changeOfGap } from '../../intervals/change-of-gap.ts';
import type { Interval } from '../../intervals/interval.ts';
import type { Gap } from './gap.ts';

/** How a gap moved between two years. Below zero the group lost against its reference, whatever the sign of the gap. */
export function gapChange(before: Gap, after: Gap): Interval {
  const [first, last] = [before.difference, after.difference];
  if (first.estimate === null || last.estimate === null) return { estimate: null, low: null, high: null };
  if (first.low === null || first.high === null || last.low === null || last.high === null) return { estimate: last.estimate - first.estimate, low: null, high: null };
  return changeOfGap({ estimate: first.estimate, low: first.low, high: first.high }, { estimate: last.estimate, low: last.low, high: last.high });
}
