export { defaultPromise } from './catalog/default-promise.ts';
export { coverOwners } from './covering/cover-owners.ts';
export { coverPieceOwners } from './covering/cover-piece-owners.ts';
export { hearNews } from './hear-news.ts';
export { requestRoutes } from './routes.ts';
export type { RequestHistory } from './standing/history.ts';
export { standingOf } from './standing/keep-request-standing.ts';
export { redateOpenRequests } from './standing/redate-open-requests.ts';
export { runClocks } from './standing/run-clocks.ts';
