import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { readStepBack } from './read-step-back.ts';

export function stepBackRoutes(route: Route): void {
  route(contract.readStepBack, (useCase, { params, query }) => readStepBack(useCase, params.id, query));
}
