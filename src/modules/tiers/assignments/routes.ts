import type { Route } from '../../people/index.ts';
import { defineTier } from '../policy/define-tier.ts';
import { approveAssignment, approveMany, reviewAssignment, withdrawAssignment } from './approve-assignment.ts';
import * as contract from './contract.ts';
import { decideExitReview, openExitReview } from './exit-review.ts';
import { findAssignments, getAssignment } from './find-assignments.ts';
import { getSchoolTier } from './get-school-tier.ts';
import { proposeTiers } from './propose-tiers.ts';
import { readTiers } from './read-tiers.ts';

export function assignmentRoutes(route: Route): void {
  route(contract.readTiers, (useCase) => readTiers(useCase));
  route(contract.defineTier, (useCase, { body }) => defineTier(useCase, body));
  route(contract.listAssignments, (useCase, { query }) => findAssignments(useCase, query));
  route(contract.getAssignment, (useCase, { params }) => getAssignment(useCase, params.id));
  route(contract.proposeTiers, (useCase, { body }) => proposeTiers(useCase, body));
  route(contract.reviewAssignment, (useCase, { params, body }) => reviewAssignment(useCase, params.id, body));
  route(contract.approveAssignment, (useCase, { params, body }) => approveAssignment(useCase, params.id, body));
  route(contract.approveMany, (useCase, { body }) => approveMany(useCase, body));
  route(contract.withdrawAssignment, (useCase, { params, body }) => withdrawAssignment(useCase, params.id, body));
  route(contract.openExitReview, (useCase, { params, body }) => openExitReview(useCase, params.id, body));
  route(contract.decideExitReview, (useCase, { params, body }) => decideExitReview(useCase, params.id, body));
  route(contract.readSchoolTier, (useCase, { params }) => getSchoolTier(useCase, params.id));
}
