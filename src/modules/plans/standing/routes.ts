import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { setStanding } from './set-standing.ts';

export function standingRoutes(route: Route): void {
  route(contract.setStanding, (useCase, { params, body }) => setStanding(useCase, params.id, params.partId, body));
}
