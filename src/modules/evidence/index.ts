export { funnelLimits } from './intervals/funnel-limits.ts';
export { wilsonInterval } from './intervals/wilson-interval.ts';
export { shownValues, type ShownValue } from './suppression/shown-values.ts';
