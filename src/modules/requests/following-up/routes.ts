import type { Route } from '../../people/index.ts';
import { closeUnanswered } from './close-unanswered.ts';
import * as contract from './contract.ts';
import { sayStillNeeded } from './say-still-needed.ts';

export function followingUpRoutes(route: Route): void {
  route(contract.sayStillNeeded, (useCase, { params }) => sayStillNeeded(useCase, params.id));
  route(contract.closeUnanswered, (useCase, { params }) => closeUnanswered(useCase, params.id));
}
