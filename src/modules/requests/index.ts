export { coverOwners } from './covering/cover-owners.ts';
export { coverPieceOwners } from './covering/cover-piece-owners.ts';
export { requestRoutes } from './routes.ts';
export type { RequestStatus } from './request-states.ts';
export type { RequestHistory } from './standing/history.ts';
export { standingOf } from './standing/keep-request-standing.ts';
export { redateOpenRequests } from './standing/redate-open-requests.ts';
export { runClocks } from './standing/run-clocks.ts';
export { visibleRequests } from './visibility.ts';
