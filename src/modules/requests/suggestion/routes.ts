import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { readKindGuesses } from './read-kind-guesses.ts';
import { suggestKind } from './suggest-kind.ts';

export function suggestionRoutes(route: Route): void {
  route(contract.suggestKind, (useCase, { query }) => suggestKind(useCase, query));
  route(contract.readKindGuesses, (useCase) => readKindGuesses(useCase));
}
