import type { Route } from '../../people/index.ts';
import { findComments, settleComment, writeComment } from './comments.ts';
import * as contract from './contract.ts';

export function commentRoutes(route: Route): void {
  route(contract.listPlanComments, (useCase, { params, query }) => findComments(useCase, params.id, query));
  route(contract.writePlanComment, (useCase, { params, body }) => writeComment(useCase, params.id, body));
  route(contract.settlePlanComment, (useCase, { params, body }) => settleComment(useCase, params.id, params.commentId, body.settled));
}
