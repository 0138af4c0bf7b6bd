import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { findNameablePeople } from './find-nameable-people.ts';
import { makeConfidential } from './make-confidential.ts';
import { namePerson, unnamePerson } from './name-person.ts';

export function laneRoutes(route: Route): void {
  route(contract.makeConfidential, (useCase, { params, body }) => makeConfidential(useCase, params.id, body));
  route(contract.listNameablePeople, (useCase, { params }) => findNameablePeople(useCase, params.id));
  route(contract.namePerson, (useCase, { params, body }) => namePerson(useCase, params.id, body));
  route(contract.unnamePerson, (useCase, { params }) => unnamePerson(useCase, params.id, params.personId));
}
