import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { promiseInPlan } from './promise-in-plan.ts';

export function promiseRoutes(route: Route): void {
  route(contract.promiseInPlan, (useCase, { params, body }) => promiseInPlan(useCase, params.id, body));
}
