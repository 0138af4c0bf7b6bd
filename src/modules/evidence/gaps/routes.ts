import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { exportGaps } from './export-gaps.ts';
import { readGaps } from './read-gaps.ts';

export function gapRoutes(route: Route): void {
  route(contract.getGaps, (useCase, { query }) => readGaps(useCase, query));
  route(contract.exportGaps, (useCase, { query }) => exportGaps(useCase, query));
}
