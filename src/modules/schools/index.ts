export { abilitiesOnSchool } from './abilities.ts';
export { schoolRoutes } from './routes.ts';
export { importSchools } from './import/import-schools.ts';
export type { ImportOutcome } from './import/contract.ts';
