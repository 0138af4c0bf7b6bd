export { findLadder } from './find-ladder.ts';
export type { Rung } from './ladder.ts';
export { regionRoutes } from './routes.ts';
export { schoolsOfRegions } from './schools-of-regions.ts';
export { whoServes } from './who-serves.ts';
