import type { UseCase } from '../../people/index.ts';
import { getCheckpoint } from '../cycles/get-checkpoint.ts';
import { lockCheckpoint } from '../cycles/lock-checkpoint.ts';
import type { StepBackReply } from './contract.ts';
import { countPack } from './count-pack.ts';
import { readPack } from './read-pack.ts';
import { seenPack } from './seen-pack.ts';

/** What a checkpoint is held on: as it stood where it is locked, as it is known now where not or where that is asked. Throws AppError `not_found`. */
export async function readStepBack(useCase: UseCase, id: string, { figures = 'kept' }: { figures?: 'kept' | 'live' } = {}): Promise<StepBackReply> {
  const live = figures === 'live';
  const { plan, checkpoint: held } = await lockCheckpoint(useCase, id, { judgeOnly: true });
  const { abilities: _abilities, moves: _moves, amendment: _amendment, ...checkpoint } = await getCheckpoint(useCase, id, { live });
  const kept = live ? undefined : held.seen?.pack;
  const { on, since, until, visits = null, gaps, decisions, ...rows } = kept ? await seenPack(useCase, plan.schoolId, kept) : await readPack(useCase, plan, held);
  return {
    checkpoint, since, until, visits, decisions, ...countPack(rows),
    gaps: gaps.map(({ measure, sentence }) => ({ measure, sentence })),
    stoodOn: kept ? on : null,
    keeps: held.seen === null ? 'nothing' : held.seen.pack ? 'pack' : 'goals',
  };
}
