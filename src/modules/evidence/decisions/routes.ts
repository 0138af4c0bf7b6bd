import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { findDecisions } from './find-decisions.ts';
import { findOwners } from './find-owners.ts';
import { recordDecision } from './record-decision.ts';
import { tellOutcome } from './tell-outcome.ts';

export function decisionRoutes(route: Route): void {
  route(contract.listDecisions, (useCase, { query }) => findDecisions(useCase, query));
  route(contract.recordDecision, (useCase, { body }) => recordDecision(useCase, body));
  route(contract.tellOutcome, (useCase, { params, body }) => tellOutcome(useCase, params.id, body));
  route(contract.listOwners, async (useCase, { query }) => ({ items: await findOwners(useCase, query) }));
}
