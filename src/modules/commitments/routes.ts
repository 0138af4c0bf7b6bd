import type { Route } from '../people/index.ts';
import { changeCommitment } from './change-commitment.ts';
import * as contract from './contract.ts';
import { findCommitments } from './find-commitments.ts';
import { getCommitment } from './get-commitment.ts';
import { makeCommitment } from './make-commitment.ts';
import { readLedger } from './read-ledger.ts';

export function commitmentRoutes(route: Route): void {
  route(contract.listCommitments, (useCase, { query }) => findCommitments(useCase, query));
  route(contract.makeCommitment, (useCase, { body }) => makeCommitment(useCase, body));
  route(contract.getCommitment, (useCase, { params }) => getCommitment(useCase, params.id));
  route(contract.changeCommitment, (useCase, { params, body }) => changeCommitment(useCase, params.id, body));
  route(contract.readLedger, (useCase, { query }) => readLedger(useCase, query));
}
