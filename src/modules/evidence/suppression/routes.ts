import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { findHidden, findHiddenOfSchool } from './find-hidden.ts';

export function hidingRoutes(route: Route): void {
  route(contract.listHidden, (useCase, { query }) => findHidden(useCase, query));
  route(contract.listHiddenOfSchool, (useCase, { params, query }) => findHiddenOfSchool(useCase, params.id, query));
}
