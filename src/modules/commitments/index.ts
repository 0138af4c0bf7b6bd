export { newPromise } from './contract.ts';
export { coverCommitments } from './cover-commitments.ts';
export { duePromises } from './due-promises.ts';
export { hideCommitments } from './hide-commitments.ts';
export { keepCommitment } from './keep-commitment.ts';
export { commitmentRoutes } from './routes.ts';
export { tellSourceSight } from './source-sight.ts';
export { visibleCommitments } from './visibility.ts';
