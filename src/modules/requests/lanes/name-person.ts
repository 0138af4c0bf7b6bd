import { sql } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import type { UseCase } from '../../people/index.ts';
import { joinParty, leaveParty } from '../join-party.ts';
import { lockRequest } from '../lock-request.ts';

/** Names one more person in a confidential request, who from now on sees it whole (notes by their side), with the reason. */
export async function namePerson(useCase: UseCase, requestId: string, { personId, reason }: { personId: string; reason: string }): Promise<{ id: string; version: number }> {
  const request = await lockRequest(useCase, requestId, { act: 'name' });
  const person = await useCase.db.selectFrom('person').where('districtId', '=', useCase.actor.districtId).where('id', '=', personId).where('endedAt', 'is', null).select('id').executeTakeFirst();
  if (!person) throw new AppError('not_found', 'There is no such person.');
  await joinParty(useCase, requestId, personId, 'collaborator');
  await recordAct(useCase, { act: 'request.person_named', subjectType: 'request', subjectId: requestId, reason, details: { personId } });
  await publish(useCase, { type: 'request.person_named', subjectId: requestId, payload: { schoolId: request.schoolId } });
  return { id: requestId, version: request.version };
}

/** Ends a naming. Who asked or owns it, or has a piece or an offer of it, stays. Throws AppError `not_found` for somebody not named. */
export async function unnamePerson(useCase: UseCase, requestId: string, personId: string): Promise<{ id: string; version: number }> {
  const { db, actor } = useCase;
  const request = await lockRequest(useCase, requestId, { act: 'name' });
  const { rows } = await sql`select from request_party where district_id = ${actor.districtId} and request_id = ${requestId} and person_id = ${personId} and part = 'collaborator' and until is null`.execute(db);
  if (rows.length === 0) throw new AppError('not_found', 'This person is not named in it, or takes part in another way.');
  await leaveParty(useCase, requestId, personId, 'collaborator');
  await recordAct(useCase, { act: 'request.person_unnamed', subjectType: 'request', subjectId: requestId, details: { personId } });
  await publish(useCase, { type: 'request.person_unnamed', subjectId: requestId, payload: { schoolId: request.schoolId } });
  return { id: requestId, version: request.version };
}
