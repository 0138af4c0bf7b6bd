import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { readShare } from './read-share.ts';

export function shareRoutes(route: Route): void {
  route(contract.readStrategicShare, (useCase, { query }) => readShare(useCase, query));
}
