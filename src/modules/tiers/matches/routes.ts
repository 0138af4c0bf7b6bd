import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { declareInterest, endInterest, findInterests } from './declare-interest.ts';
import { checkMatch, endMatch, findMatches, matchPerson } from './match-person.ts';

export function matchRoutes(route: Route): void {
  route(contract.listInterests, (useCase, { query }) => findInterests(useCase, query));
  route(contract.declareInterest, (useCase, { body }) => declareInterest(useCase, body));
  route(contract.endInterest, (useCase, { params }) => endInterest(useCase, params.id));
  route(contract.checkMatch, (useCase, { params, body }) => checkMatch(useCase, params.id, body));
  route(contract.matchPerson, (useCase, { params, body }) => matchPerson(useCase, params.id, body));
  route(contract.listMatches, (useCase, { params }) => findMatches(useCase, params.id));
  route(contract.endMatch, (useCase, { params, body }) => endMatch(useCase, params.id, body));
}
