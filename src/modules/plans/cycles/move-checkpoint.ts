import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { beginCycle } from './begin-cycle.ts';
import type { CheckpointMove } from './checkpoint-contract.ts';
import { checkpointMoves, type CheckpointState } from './checkpoint-states.ts';
import { keepCheckpointState } from './keep-checkpoint-state.ts';
import { lockCheckpoint } from './lock-checkpoint.ts';
import { readEvidence } from './read-evidence.ts';
import { readSupportsToKeep } from './read-supports.ts';
import { readPackToKeep } from '../stepback/read-pack.ts';

/**
 * Moves a checkpoint along. To lock it keeps what was seen and its step-back pack; locking the last one begins the next cycle with the unfinished
 * steps. Throws AppError `stale` where it stands elsewhere than the page showed, `order` while one before it is not locked.
 */
export async function moveCheckpoint(useCase: UseCase, id: string, { step, state: shown }: CheckpointMove): Promise<{ state: CheckpointState }> {
  const { db, actor } = useCase;
  const { plan, checkpoint } = await lockCheckpoint(useCase, id);
  if (checkpoint.state !== shown) throw new AppError('stale', 'Somebody moved it on while you read. Look again.', { state: checkpoint.state, yours: shown });
  await lockCheckpoint(useCase, id, { act: step });
  const state = checkpointMoves[checkpoint.state][step]!;
  if (step !== 'lock') {
    await keepCheckpointState(useCase, { plan, checkpoint, step, state });
    return { state };
  }
  const others = await db.selectFrom('checkpoint').where('districtId', '=', actor.districtId).where('cycleId', '=', checkpoint.cycleId).where('id', '!=', id).select(['dayNumber', 'state']).execute();
  const open = others.find((each) => each.dayNumber < checkpoint.dayNumber && each.state !== 'locked');
  if (open) throw new AppError('order', `The checkpoint of day ${open.dayNumber} is not locked yet. None is skipped.`);
  await keepCheckpointState(useCase, { plan, checkpoint, step, state, seen: { ...(await readEvidence(useCase, plan, id)), supports: await readSupportsToKeep(useCase, plan.id), pack: await readPackToKeep(useCase, plan, checkpoint) } });
  const isLast = others.every((each) => each.dayNumber < checkpoint.dayNumber);
  if (isLast && checkpoint.cycleRuns && actor.today > checkpoint.startsOn) await beginCycle(useCase, plan, actor.today);
  return { state };
}
