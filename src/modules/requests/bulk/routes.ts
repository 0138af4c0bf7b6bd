import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { doBulkAct, previewBulkAct } from './do-bulk-act.ts';
import { undoBulkAct } from './undo-bulk-act.ts';

export function bulkRoutes(route: Route): void {
  route(contract.previewBulkAct, (useCase, { body }) => previewBulkAct(useCase, body));
  route(contract.doBulkAct, (useCase, { body }) => doBulkAct(useCase, body));
  route(contract.undoBulkAct, (useCase, { params }) => undoBulkAct(useCase, params.id));
}
