import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { movePlan } from './move-plan.ts';
import { recordCouncil } from './record-council.ts';
import { reviewPlan } from './review-plan.ts';

export function reviewRoutes(route: Route): void {
  route(contract.movePlan, (useCase, { params, body }) => movePlan(useCase, params.id, body));
  route(contract.recordCouncilApproval, (useCase, { params, body }) => recordCouncil(useCase, params.id, body));
  route(contract.reviewPlan, (useCase, { params, body }) => reviewPlan(useCase, params.id, body));
}
