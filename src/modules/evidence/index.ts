export { funnelLimits } from './intervals/funnel-limits.ts';
export { wilsonInterval } from './intervals/wilson-interval.ts';
export { shownValues, type ShownValue } from './suppression/shown-values.ts';
export { evidenceRoutes } from './routes.ts';
export { importMeasures } from './import/import-measures.ts';
export type { MeasureImportOutcome } from './import/contract.ts';
export { installGroups } from './groups/install-groups.ts';
export { standardMeasures } from './measures/standard-measures.ts';
