export { regionHistory } from './by-school/history-of-school.ts';
export { schoolsOnMap, type SchoolOnMap } from './by-school/schools-on-map.ts';
export { findLadder } from './find-ladder.ts';
export type { Rung } from './ladder.ts';
export { readSupporters } from './read-supporters.ts';
export { regionRows } from './region-rows.ts';
export { regionRoutes } from './routes.ts';
export { schoolsOfRegions } from './schools-of-regions.ts';
export { whoServes } from './who-serves.ts';
