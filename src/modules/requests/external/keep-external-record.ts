import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { lockRequest } from '../lock-request.ts';
import { visibleRequests } from '../visibility.ts';

export interface NewExternalRecord {
  system: string;
  reference: string;
  url?: string | undefined;
  state?: string | undefined;
}

/** Notes the number that another system gave the matter, so that nobody types it again or asks twice. Throws AppError `conflict` when it is noted. */
export async function keepExternalRecord(useCase: UseCase, requestId: string, { system, reference, url, state }: NewExternalRecord): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const request = await lockRequest(useCase, requestId, { act: 'note' });
  const known = await db
    .selectFrom('externalRecord')
    .where('districtId', '=', actor.districtId)
    .where('requestId', '=', requestId)
    .where('endedAt', 'is', null)
    .where((eb) => eb(eb.fn('lower', ['system']), '=', system.toLowerCase()))
    .where('reference', '=', reference)
    .select('id')
    .executeTakeFirst();
  if (known) throw new AppError('conflict', `${system} ${reference} is noted already.`);
  const id = newId();
  const at = clock.now().toString();
  await db
    .insertInto('externalRecord')
    .values({ districtId: actor.districtId, id, requestId, system, reference, url: url ?? null, state: state ?? null, stateSince: state ? at : null, mirroredAt: state ? at : null, recordedBy: actor.personId, recordedAt: at })
    .execute();
  await recordAct(useCase, { act: 'request.external_noted', subjectType: 'request', subjectId: requestId, details: { system, reference } });
  await publish(useCase, { type: 'request.external_changed', subjectId: requestId, payload: { schoolId: request.schoolId } });
  return { id };
}

/** Takes a number back that does not belong to the request. */
export async function endExternalRecord(useCase: UseCase, id: string): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const record = await db
    .selectFrom('externalRecord')
    .innerJoin('request', (join) => join.onRef('request.districtId', '=', 'externalRecord.districtId').onRef('request.id', '=', 'externalRecord.requestId'))
    .where('externalRecord.id', '=', id)
    .where('externalRecord.endedAt', 'is', null)
    .where(visibleRequests(useCase))
    .select('externalRecord.requestId')
    .executeTakeFirst();
  if (!record) throw new AppError('not_found', 'There is no such record.');
  const request = await lockRequest(useCase, record.requestId, { act: 'note' });
  await db.updateTable('externalRecord').set({ endedAt: clock.now().toString() }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  await recordAct(useCase, { act: 'request.external_ended', subjectType: 'request', subjectId: request.id });
  await publish(useCase, { type: 'request.external_changed', subjectId: request.id, payload: { schoolId: request.schoolId } });
  return { id };
}
