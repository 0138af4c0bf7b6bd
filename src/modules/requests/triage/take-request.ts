import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { lockRequest } from '../lock-request.ts';

/** The owner takes on what came to them: it leaves their inbox, and its promises run on. */
export async function takeRequest(useCase: UseCase, requestId: string): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  await lockRequest(useCase, requestId, { act: 'take' });
  const holding = await db.selectFrom('holding').where('districtId', '=', actor.districtId).where('requestId', '=', requestId).where('pieceId', 'is', null).where('untilAt', 'is', null).select('id').executeTakeFirstOrThrow();
  const known = await db.selectFrom('taking').where('districtId', '=', actor.districtId).where('holdingId', '=', holding.id).where('undoneAt', 'is', null).select('id').executeTakeFirst();
  if (known) return known;
  const id = newId();
  await db.insertInto('taking').values({ districtId: actor.districtId, id, requestId, holdingId: holding.id, takenBy: actor.personId, takenAt: clock.now().toString() }).execute();
  await recordAct(useCase, { act: 'request.taken_on', subjectType: 'request', subjectId: requestId });
  await publish(useCase, { type: 'inbox.changed', subjectId: actor.personId });
  return { id };
}

/** It is new to the owner again. */
export async function undoTaking(useCase: UseCase, id: string): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const undone = await db
    .updateTable('taking')
    .set({ undoneAt: clock.now().toString() })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .where('takenBy', '=', actor.personId)
    .where('undoneAt', 'is', null)
    .returning('requestId')
    .executeTakeFirst();
  if (!undone) throw new AppError('not_found', 'There is nothing of yours to undo.');
  await recordAct(useCase, { act: 'request.taken_on_undone', subjectType: 'request', subjectId: undone.requestId });
  await publish(useCase, { type: 'inbox.changed', subjectId: actor.personId });
  return { id };
}
