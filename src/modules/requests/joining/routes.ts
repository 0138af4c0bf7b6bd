import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { findSimilar } from './find-similar.ts';
import { linkRequests } from './link-requests.ts';
import { mergeRequest } from './merge-request.ts';
import { splitRequest } from './split-request.ts';
import { undoLink } from './undo-link.ts';

export function joiningRoutes(route: Route): void {
  route(contract.listSimilarRequests, (useCase, { query }) => findSimilar(useCase, { schoolId: query.schoolId, text: query.q, except: query.exceptId, limit: query.limit }));
  route(contract.linkRequests, (useCase, { params, body }) => linkRequests(useCase, params.id, body));
  route(contract.mergeRequest, (useCase, { params, body }) => mergeRequest(useCase, params.id, body));
  route(contract.splitRequest, (useCase, { params, body }) => splitRequest(useCase, params.id, body));
  route(contract.undoLink, (useCase, { params }) => undoLink(useCase, params.id));
}
