export { coverDemands } from './cover-demands.ts';
export { composeDigests, composeWeek } from './digest/compose-digests.ts';
export { composeWeeklyDigest } from './digest/compose-weekly-digest.ts';
export { freeDayFrom } from './free-day-from.ts';
export { hearDemandNews } from './hear-demand-news.ts';
export { lapseDemands } from './lapse-demands.ts';
export { demandsOfSchool } from './reading/demands-of-school.ts';
export { demandRoutes } from './routes.ts';
export { sendDemands } from './send-demands.ts';
