import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { comparePlan, getVersion } from './read-versions.ts';

export function versionRoutes(route: Route): void {
  route(contract.getPlanVersion, (useCase, { params }) => getVersion(useCase, params.id, Number(params.number)));
  route(contract.comparePlan, (useCase, { params, query }) => comparePlan(useCase, params.id, query));
}
