import { AppError } from '../../../platform/errors.ts';
import { problemOf } from '../../../platform/http/problem.ts';
import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { exportRefusals, findImports, getImport } from './find-imports.ts';
import { importSchools } from './import-schools.ts';

export function importRoutes(route: Route): void {
  route(contract.importSchools, async (useCase, { query: { name, ...options }, bytes }) => {
    const outcome = await importSchools(useCase, { name, bytes, options });
    if (outcome.outcome !== 'refused') return outcome;
    // Returned, not thrown: the record of the refused file is kept.
    const { requestId: _, ...problem } = problemOf(new AppError('import_refused', outcome.sentence, outcome), '');
    return Response.json(problem, { status: problem.status, headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' } });
  });
  route(contract.listSchoolImports, (useCase, { query }) => findImports(useCase, query.limit));
  route(contract.getSchoolImport, (useCase, { params }) => getImport(useCase, params.id));
  route(contract.exportImportRefusals, (useCase, { params }) => exportRefusals(useCase, params.id));
}
