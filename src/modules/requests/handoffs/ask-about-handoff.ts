import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { getOffer } from './get-offer.ts';
import { lockRequest } from '../lock-request.ts';

/** A question before the answer: a note tied to the offer, which stays open. */
export async function askAboutHandoff(useCase: UseCase, handoffId: string, { body }: { body: string }): Promise<{ id: string; version: number }> {
  const { db, actor, clock } = useCase;
  const found = await getOffer(useCase, handoffId);
  const request = await lockRequest(useCase, found.requestId, { act: 'answer_handoff' });
  const id = newId();
  await db.insertInto('requestNote').values({ districtId: actor.districtId, id, requestId: request.id, handoffId, authorId: actor.personId, body, writtenAt: clock.now().toString() }).execute();
  await publish(useCase, { type: 'request.note_written', subjectId: request.id, payload: { schoolId: request.schoolId } });
  return { id, version: request.version };
}
