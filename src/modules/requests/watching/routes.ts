import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { unwatchRequest, watchRequest } from './watch-request.ts';
import { readSchoolWatch, unwatchSchool, watchSchool } from './watch-school.ts';

export function watchRoutes(route: Route): void {
  route(contract.watchRequest, (useCase, { params }) => watchRequest(useCase, params.id));
  route(contract.unwatchRequest, (useCase, { params }) => unwatchRequest(useCase, params.id));
  route(contract.watchSchool, (useCase, { params }) => watchSchool(useCase, params.id));
  route(contract.unwatchSchool, (useCase, { params }) => unwatchSchool(useCase, params.id));
  route(contract.readSchoolWatch, (useCase, { params }) => readSchoolWatch(useCase, params.id));
}
