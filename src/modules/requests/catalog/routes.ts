import type { Route } from '../../people/index.ts';
import { changePromise } from './change-promise.ts';
import * as contract from './contract.ts';
import { createCatalogItem } from './create-catalog-item.ts';
import { editCatalogItem } from './edit-catalog-item.ts';
import { endCatalogItem } from './end-catalog-item.ts';
import { findCatalogItems } from './find-catalog-items.ts';
import { getCatalogItem } from './get-catalog-item.ts';
import { loadCatalogTemplate } from './load-catalog-template.ts';

export function catalogRoutes(route: Route): void {
  route(contract.listCatalogItems, (useCase, { query }) => findCatalogItems(useCase, query));
  route(contract.getCatalogItem, (useCase, { params }) => getCatalogItem(useCase, params.id));
  route(contract.createCatalogItem, (useCase, { body }) => createCatalogItem(useCase, body));
  route(contract.loadCatalogTemplate, (useCase) => loadCatalogTemplate(useCase));
  route(contract.editCatalogItem, (useCase, { params, body }) => editCatalogItem(useCase, params.id, body));
  route(contract.endCatalogItem, (useCase, { params }) => endCatalogItem(useCase, params.id));
  route(contract.changePromise, (useCase, { params, body }) => changePromise(useCase, params.id, body));
}
