import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { readEquity } from './read-equity.ts';

export function equityRoutes(route: Route): void {
  route(contract.readEquity, (useCase, { query }) => readEquity(useCase, query));
}
