import { refusedImport } from '../../platform/imports/refused-import.ts';
import type { Route } from '../people/index.ts';
import { findArticles } from './articles/find-articles.ts';
import { getArticle } from './articles/get-article.ts';
import { endArticle, reviseArticle, writeArticle } from './articles/write-article.ts';
import { importCirculars } from './circulars/import-circulars.ts';
import { openCirculars } from './circulars/open-circulars.ts';
import * as contract from './contract.ts';

export function knowledgeRoutes(route: Route): void {
  route(contract.listArticles, (useCase, { query }) => findArticles(useCase, query));
  route(contract.getArticle, (useCase, { params, query }) => getArticle(useCase, params.id, query));
  route(contract.writeArticle, (useCase, { body }) => writeArticle(useCase, body));
  route(contract.reviseArticle, (useCase, { params, body }) => reviseArticle(useCase, params.id, body));
  route(contract.importCirculars, async (useCase, { query: { name, ...options }, bytes }) => {
    const { files, leftOut } = openCirculars(name, bytes);
    const outcome = await importCirculars(useCase, files, { ...options, leftOut });
    return outcome.outcome === 'refused' ? refusedImport({ ...outcome }) : outcome;
  });
  route(contract.endArticle, (useCase, { params }) => endArticle(useCase, params.id));
}
