import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { showPresence } from './show-presence.ts';

export function presenceRoutes(route: Route): void {
  route(contract.showPlanPresence, (useCase, { params, body }) => showPresence(useCase, params.id, body));
}
