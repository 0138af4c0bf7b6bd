import type { Route } from '../people/index.ts';
import * as contract from './contract.ts';
import { findSchools, getSchool } from './find-schools.ts';

export function schoolRoutes(route: Route): void {
  route(contract.listSchools, (useCase, { query }) => findSchools(useCase, query));
  route(contract.getSchool, (useCase, { params }) => getSchool(useCase, params.id));
}
