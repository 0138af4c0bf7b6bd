import type { Route } from '../../people/index.ts';
import { beginPlan } from './begin-plan.ts';
import * as contract from './contract.ts';
import { findPlans } from './find-plans.ts';
import { getPlan } from './get-plan.ts';

export function wholePlanRoutes(route: Route): void {
  route(contract.listPlans, (useCase, { query }) => findPlans(useCase, query));
  route(contract.beginPlan, (useCase, { body }) => beginPlan(useCase, body));
  route(contract.getPlan, (useCase, { params }) => getPlan(useCase, params.id));
}
