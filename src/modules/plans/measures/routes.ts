import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { findChoices } from './find-choices.ts';

export function measureRoutes(route: Route): void {
  route(contract.listMeasureChoices, (useCase, { params, query }) => findChoices(useCase, params.id, query));
}
