import type { Route } from '../../../people/index.ts';
import * as contract from './contract.ts';
import { findPassages } from './find-passages.ts';

export function conversationRoutes(route: Route): void {
  route(contract.findPassages, (useCase, { query }) => findPassages(useCase, query));
}
