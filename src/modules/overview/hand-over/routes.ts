import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { findHandOvers } from './find-hand-overs.ts';
import { readHandOver } from './read-hand-over.ts';

export function handOverRoutes(route: Route): void {
  route(contract.listHandOvers, (useCase) => findHandOvers(useCase));
  route(contract.readHandOver, (useCase, { params }) => readHandOver(useCase, params.id));
}
