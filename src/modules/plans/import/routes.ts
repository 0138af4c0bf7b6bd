import { refusedImport } from '../../../platform/imports/refused-import.ts';
import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { exportRefusals, findImports } from './find-imports.ts';
import { importPlans } from './import-plans.ts';

export function planImportRoutes(route: Route): void {
  route(contract.importPlans, async (useCase, { query, bytes }) => {
    const outcome = await importPlans(useCase, { ...query, bytes });
    return outcome.outcome === 'refused' ? refusedImport({ ...outcome }) : outcome;
  });
  route(contract.listPlanImports, (useCase, { query }) => findImports(useCase, query));
  route(contract.exportPlanRefusals, (useCase, { params }) => exportRefusals(useCase, params.id));
}
