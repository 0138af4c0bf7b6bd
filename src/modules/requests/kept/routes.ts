import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { readKeptPromises } from './read-kept-promises.ts';

export function keptRoutes(route: Route): void {
  route(contract.readKeptPromises, (useCase, { query }) => readKeptPromises(useCase, query));
}
