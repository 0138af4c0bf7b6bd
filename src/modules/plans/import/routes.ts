import { AppError } from '../../../platform/errors.ts';
import { problemOf } from '../../../platform/http/problem.ts';
import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { exportRefusals, findImports } from './find-imports.ts';
import { importPlans } from './import-plans.ts';

export function planImportRoutes(route: Route): void {
  route(contract.importPlans, async (useCase, { query, bytes }) => {
    const outcome = await importPlans(useCase, { ...query, bytes });
    if (outcome.outcome !== 'refused') return outcome;
    // Returned, not thrown: the record of the refused file is kept.
    const { requestId: _, ...problem } = problemOf(new AppError('import_refused', outcome.sentence, outcome), '');
    return Response.json(problem, { status: problem.status, headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' } });
  });
  route(contract.listPlanImports, (useCase, { query }) => findImports(useCase, query));
  route(contract.exportPlanRefusals, (useCase, { params }) => exportRefusals(useCase, params.id));
}
