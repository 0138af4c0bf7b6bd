import { refusedImport } from '../../../platform/imports/refused-import.ts';
import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { exportRefusals, findImports, getImport } from './find-imports.ts';
import { importSchools } from './import-schools.ts';

export function importRoutes(route: Route): void {
  route(contract.importSchools, async (useCase, { query: { name, ...options }, bytes }) => {
    const outcome = await importSchools(useCase, { name, bytes, options });
    return outcome.outcome === 'refused' ? refusedImport({ ...outcome }) : outcome;
  });
  route(contract.listSchoolImports, (useCase, { query }) => findImports(useCase, query.limit));
  route(contract.getSchoolImport, (useCase, { params }) => getImport(useCase, params.id));
  route(contract.exportImportRefusals, (useCase, { params }) => exportRefusals(useCase, params.id));
}
