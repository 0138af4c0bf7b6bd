import type { Interval } from '../../intervals/interval.ts';

/** How far a group stands from its reference group, in the measure's unit (points of percent for a share). */
export interface Gap {
  difference: Interval;
  /** Times the reference's figure; null for what has no ratio. */
  ratio: Interval | null;
  /** Why there is no interval, in words. */
  because: string | null;
}
