import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { readWorkload } from './read-workload.ts';

export function workloadRoutes(route: Route): void {
  route(contract.readWorkload, (useCase, { query }) => readWorkload(useCase, query));
}
