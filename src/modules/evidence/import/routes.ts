import { refusedImport } from '../../../platform/imports/refused-import.ts';
import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { exportRefusals, findImports, getImport } from './find-imports.ts';
import { findRevisions } from './find-revisions.ts';
import { importMeasures } from './import-measures.ts';
import { endRecipe, findRecipes, saveRecipe } from './own-recipes.ts';
import { undoImport } from './undo-import.ts';

export function importRoutes(route: Route): void {
  route(contract.importMeasures, async (useCase, { query, bytes }) => {
    const outcome = await importMeasures(useCase, { ...query, bytes });
    return outcome.outcome === 'refused' ? refusedImport({ ...outcome }) : outcome;
  });
  route(contract.listMeasureImports, (useCase, { query }) => findImports(useCase, query.limit));
  route(contract.getMeasureImport, (useCase, { params }) => getImport(useCase, params.id));
  route(contract.exportMeasureRefusals, (useCase, { params }) => exportRefusals(useCase, params.id));
  route(contract.undoMeasureImport, (useCase, { params }) => undoImport(useCase, params.id));
  route(contract.listRevisions, (useCase, { params, query }) => findRevisions(useCase, params.id, query));
  route(contract.listRecipes, (useCase) => findRecipes(useCase));
  route(contract.saveRecipe, (useCase, { body }) => saveRecipe(useCase, body));
  route(contract.endRecipe, (useCase, { params }) => endRecipe(useCase, params.name));
}
