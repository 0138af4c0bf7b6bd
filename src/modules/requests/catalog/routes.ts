import type { Route } from '../../people/index.ts';
import { changePromise } from './change-promise.ts';
import * as contract from './contract.ts';
import { findCatalogItems, getCatalogItem } from './find-catalog-items.ts';

export function catalogRoutes(route: Route): void {
  route(contract.listCatalogItems, (useCase, { query }) => findCatalogItems(useCase, query));
  route(contract.getCatalogItem, (useCase, { params }) => getCatalogItem(useCase, params.id));
  route(contract.changePromise, (useCase, { params, body }) => changePromise(useCase, params.id, body));
}
