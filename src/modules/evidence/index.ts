export { evidenceRoutes } from './routes.ts';
export { importMeasures } from './import/import-measures.ts';
export type { MeasureImportOutcome } from './import/contract.ts';
export { installGroups } from './groups/install-groups.ts';
export { standardMeasures } from './measures/standard-measures.ts';
