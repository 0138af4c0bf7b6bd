export { abilitiesOnSchool } from './abilities.ts';
export { getSchool } from './find-schools.ts';
export { findLeaderChanges, type LeaderChange } from './leaders/find-leader-changes.ts';
export { leaderHistory } from './leaders/history-of-school.ts';
export { schoolRoutes } from './routes.ts';
export { importSchools } from './import/import-schools.ts';
export type { ImportOutcome } from './import/contract.ts';
