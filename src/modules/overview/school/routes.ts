import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { readSchoolOverview } from './read-school-overview.ts';

export function schoolRoutes(route: Route): void {
  route(contract.readSchoolOverview, (useCase, { params }) => readSchoolOverview(useCase, params.id));
}
