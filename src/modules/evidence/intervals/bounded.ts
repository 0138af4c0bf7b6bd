import type { Interval } from './interval.ts';

/** An interval whose figure and both limits exist. */
export type Bounded = { [key in keyof Interval]: number };
