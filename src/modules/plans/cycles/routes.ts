import type { Route } from '../../people/index.ts';
import { beginNextCycle } from './begin-next-cycle.ts';
import * as checkpoints from './checkpoint-contract.ts';
import * as contract from './contract.ts';
import { decideGoal } from './decide-goal.ts';
import { getCheckpoint } from './get-checkpoint.ts';
import { keepReading } from './keep-reading.ts';
import { moveCheckpoint } from './move-checkpoint.ts';
import { openAmendment } from './open-amendment.ts';

export function cycleRoutes(route: Route): void {
  route(contract.beginNextCycle, (useCase, { params, body }) => beginNextCycle(useCase, params.id, body));
  route(checkpoints.getCheckpoint, (useCase, { params }) => getCheckpoint(useCase, params.id));
  route(checkpoints.moveCheckpoint, (useCase, { params, body }) => moveCheckpoint(useCase, params.id, body));
  route(checkpoints.keepReading, (useCase, { params, body }) => keepReading(useCase, params.id, body));
  route(checkpoints.decideGoal, (useCase, { params, body }) => decideGoal(useCase, params.id, body));
  route(checkpoints.openAmendment, (useCase, { params, body }) => openAmendment(useCase, params.id, body));
}
