import type { Route } from '../../people/index.ts';
import { beginNextCycle } from './begin-next-cycle.ts';
import * as contract from './contract.ts';

export function cycleRoutes(route: Route): void {
  route(contract.beginNextCycle, (useCase, { params, body }) => beginNextCycle(useCase, params.id, body));
}
