import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { getPart } from '../parts/get-part.ts';
import type { Reading } from './checkpoint-contract.ts';
import { lockCheckpoint } from './lock-checkpoint.ts';

/** Keeps what the school counted for an indicator. Throws AppError `value` for a stored measure, which is never typed, and for a day to come. */
export async function keepReading(useCase: UseCase, checkpointId: string, { partId, value, readOn, source }: Reading): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const { plan } = await lockCheckpoint(useCase, checkpointId, { act: 'read' });
  const part = await getPart(useCase, plan.id, partId);
  if (part.series !== null || (part.kind !== 'indicator' && part.kind !== 'goal')) throw new AppError('value', 'Only what the school itself counts is written down here.');
  if (readOn > actor.today) throw new AppError('dates', 'That day is still to come.');
  const at = clock.now().toString();
  await db.updateTable('checkpointReading').set({ endedAt: at }).where('districtId', '=', actor.districtId).where('checkpointId', '=', checkpointId).where('partId', '=', partId).where('endedAt', 'is', null).execute();
  const id = newId();
  await db.insertInto('checkpointReading').values({ districtId: actor.districtId, id, checkpointId, partId, value, readOn, source, keptBy: actor.personId, keptAt: at }).execute();
  return { id };
}
