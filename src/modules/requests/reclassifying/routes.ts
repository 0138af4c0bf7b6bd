import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { reclassifyRequest } from './reclassify-request.ts';

export function reclassifyingRoutes(route: Route): void {
  route(contract.reclassifyRequest, (useCase, { params, body }) => reclassifyRequest(useCase, params.id, body));
}
