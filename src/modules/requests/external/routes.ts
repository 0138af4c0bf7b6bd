import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { importExternalStates } from './import-external-states.ts';
import { endExternalRecord, keepExternalRecord } from './keep-external-record.ts';
import { mirrorExternalStates } from './mirror-external-states.ts';

export function externalRoutes(route: Route): void {
  route(contract.keepExternalRecord, (useCase, { params, body }) => keepExternalRecord(useCase, params.id, body));
  route(contract.endExternalRecord, (useCase, { params }) => endExternalRecord(useCase, params.id));
  route(contract.mirrorExternalStates, (useCase, { body }) => mirrorExternalStates(useCase, body));
  route(contract.importExternalStates, (useCase, { bytes }) => importExternalStates(useCase, bytes));
}
