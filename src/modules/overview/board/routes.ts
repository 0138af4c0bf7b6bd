import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { readDistrictBoard } from './read-district-board.ts';
import { readRegionBoard } from './read-region-board.ts';

export function boardRoutes(route: Route): void {
  route(contract.readRegionBoard, (useCase, { params }) => readRegionBoard(useCase, params.id));
  route(contract.readDistrictBoard, (useCase, { query }) => readDistrictBoard(useCase, query));
}
