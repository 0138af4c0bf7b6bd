import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { readSchoolHistory } from './read-school-history.ts';

export function historyRoutes(route: Route): void {
  route(contract.readSchoolHistory, (useCase, { params, query }) => readSchoolHistory(useCase, params.id, query));
}
