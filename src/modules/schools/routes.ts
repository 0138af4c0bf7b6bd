import type { Route } from '../people/index.ts';
import * as contract from './contract.ts';
import { findSchools, getSchool } from './find-schools.ts';
import { importRoutes } from './import/routes.ts';

export function schoolRoutes(route: Route): void {
  importRoutes(route); // before `/schools/{id}`, which would take `imports` for an id
  route(contract.listSchools, (useCase, { query }) => findSchools(useCase, query));
  route(contract.getSchool, (useCase, { params }) => getSchool(useCase, params.id));
}
