import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { findGoalsOfRequest, findLinks, findTieable } from './find-links.ts';
import { tieRequest, untieRequest } from './tie-request.ts';

export function linkRoutes(route: Route): void {
  route(contract.listPlanLinks, (useCase, { params, query }) => findLinks(useCase, params.id, query));
  route(contract.listTieable, (useCase, { params, query }) => findTieable(useCase, params.id, query));
  route(contract.tieRequest, (useCase, { params, body }) => tieRequest(useCase, params.id, params.partId, body));
  route(contract.untieRequest, (useCase, { params }) => untieRequest(useCase, params.id, params.linkId));
  route(contract.listPlansOfRequest, (useCase, { params }) => findGoalsOfRequest(useCase, params.id));
}
