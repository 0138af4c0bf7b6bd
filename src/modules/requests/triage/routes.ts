import type { Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { giveBack } from './give-back.ts';
import { mergeOffered, undoMergeOffered } from './merge-offered.ts';
import { readInbox } from './read-inbox.ts';
import { endSnooze, snoozeRequest } from './snooze-request.ts';
import { takeRequest, undoTaking } from './take-request.ts';

export function triageRoutes(route: Route): void {
  route(contract.readInbox, (useCase) => readInbox(useCase));
  route(contract.snoozeRequest, (useCase, { params, body }) => snoozeRequest(useCase, params.id, body));
  route(contract.endSnooze, (useCase, { params }) => endSnooze(useCase, params.id));
  route(contract.takeRequest, (useCase, { params }) => takeRequest(useCase, params.id));
  route(contract.undoTaking, (useCase, { params }) => undoTaking(useCase, params.id));
  route(contract.giveBack, (useCase, { params, body }) => giveBack(useCase, params.id, body));
  route(contract.mergeOffered, (useCase, { params, body }) => mergeOffered(useCase, params.id, body));
  route(contract.undoAnswer, (useCase, { params, body }) => undoMergeOffered(useCase, params.id, body));
}
