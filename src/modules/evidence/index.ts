export { evidenceRoutes } from './routes.ts';
export { importMeasures } from './import/import-measures.ts';
export type { MeasureImportOutcome } from './import/contract.ts';
export { shownTotals, type ShownTotal } from './suppression/shown-totals.ts';
export { shownValues, type ShownValue } from './suppression/shown-values.ts';
export { solveWaiting } from './suppression/solve-waiting.ts';
