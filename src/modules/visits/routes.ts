import type { Route } from '../people/index.ts';
import * as contract from './contract.ts';
import { findChoices } from './reading/find-choices.ts';
import { findVisits } from './reading/find-visits.ts';
import { getVisit } from './reading/get-visit.ts';
import { correctVisit } from './recording/correct-visit.ts';
import { recordVisit } from './recording/record-visit.ts';
import { answerDispute } from './settling/answer-dispute.ts';
import { disputeVisit } from './settling/dispute-visit.ts';
import { withdrawVisit } from './settling/withdraw-visit.ts';

export function visitRoutes(route: Route): void {
  route(contract.listVisits, (useCase, { query }) => findVisits(useCase, query));
  route(contract.recordVisit, (useCase, { body }) => recordVisit(useCase, body));
  route(contract.getVisit, (useCase, { params }) => getVisit(useCase, params.id));
  route(contract.correctVisit, (useCase, { params, body }) => correctVisit(useCase, params.id, body));
  route(contract.withdrawVisit, (useCase, { params, body }) => withdrawVisit(useCase, params.id, body));
  route(contract.disputeVisit, (useCase, { params, body }) => disputeVisit(useCase, params.id, body));
  route(contract.answerDispute, (useCase, { params, body }) => answerDispute(useCase, params.id, body));
  route(contract.getVisitChoices, (useCase, { params }) => findChoices(useCase, params.id));
}
