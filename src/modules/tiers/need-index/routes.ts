import type { Route } from '../../people/index.ts';
import { computeRun } from './compute-run.ts';
import * as contract from './contract.ts';
import { createNeedIndex } from './create-need-index.ts';
import { draftVersion, editDraft, publishVersion } from './edit-draft.ts';
import { findResults } from './find-results.ts';
import { findSources } from './find-sources.ts';
import { getResult } from './get-working.ts';
import { findNeedIndexes, getNeedIndex } from './read-need-index.ts';
import { tryWeights } from './try-weights.ts';

export function needIndexRoutes(route: Route): void {
  route(contract.listNeedIndexes, (useCase) => findNeedIndexes(useCase));
  route(contract.listSources, (useCase, { query }) => findSources(useCase, query));
  route(contract.createNeedIndex, (useCase, { body }) => createNeedIndex(useCase, body));
  route(contract.getNeedIndex, (useCase, { params }) => getNeedIndex(useCase, params.id));
  route(contract.draftVersion, (useCase, { params }) => draftVersion(useCase, params.id));
  route(contract.editDraft, (useCase, { params, body }) => editDraft(useCase, params.id, body));
  route(contract.publishVersion, (useCase, { params, body }) => publishVersion(useCase, params.id, body));
  route(contract.computeRun, (useCase, { params, body }) => computeRun(useCase, params.id, body));
  route(contract.listResults, (useCase, { params, query }) => findResults(useCase, params.id, query));
  route(contract.getResult, (useCase, { params, query }) => getResult(useCase, { indexId: params.id, schoolId: params.schoolId, runId: query.runId }));
  route(contract.tryWeights, (useCase, { params, body }) => tryWeights(useCase, params.id, body));
}
