import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { promiseInRequest } from './promise-in-request.ts';

export function promiseRoutes(route: Route): void {
  route(contract.promiseInRequest, (useCase, { params, body }) => promiseInRequest(useCase, params.id, body));
}
