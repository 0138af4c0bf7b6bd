import { recordAct } from '../../../platform/audit/record-act.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { attachFiles } from '../attachments/attach-files.ts';
import { keepWords } from '../lists/search/keep-words.ts';
import { lockRequest } from '../lock-request.ts';
import { keepMentions } from '../mentions/keep-mentions.ts';
import { recordStatus } from '../record-status.ts';
import { keepRequestStanding } from '../standing/keep-request-standing.ts';
import { sideOf } from '../visibility.ts';

/**
 * Writes into the conversation between the school and the district. The district's first message is the first answer.
 * A school that writes while we wait for it sets the work, and the clock, going again.
 */
export async function writeMessage(useCase: UseCase, requestId: string, { body, fileIds, mentions, seenVersion }: { body: string; fileIds?: string[] | undefined; mentions?: string[] | undefined; seenVersion?: number | undefined }): Promise<{ id: string; version: number }> {
  const { db, actor, clock } = useCase;
  const request = await lockRequest(useCase, requestId, { act: 'write', seenVersion });
  // A guest answers for neither side: no clock runs or stops by what they write.
  const side = actor.grants.length === 0 && request.requestedBy !== actor.personId ? 'guest' : sideOf(actor, request);
  const id = newId();
  await db.insertInto('requestMessage').values({ districtId: actor.districtId, id, requestId, authorId: actor.personId, side, body, sentAt: clock.now().toString() }).execute();
  // Words said in confidence help nobody's search.
  if (request.lane === 'ordinary') await keepWords(useCase, body);
  await attachFiles(useCase, { requestId, fileIds, messageId: id });
  await keepMentions(useCase, request, { personIds: mentions, body, written: { messageId: id } });
  if (side === 'district' && request.status === 'submitted') await recordStatus(useCase, requestId, 'acknowledged', null);
  if (side === 'school' && request.status === 'waiting_on_school') await recordStatus(useCase, requestId, 'in_progress', 'The school answered.');
  const version = await keepRequestStanding(useCase, requestId, { cause: side === 'district' ? 'answered' : 'school_wrote', causeId: id });
  await recordAct(useCase, { act: 'request.message_written', subjectType: 'request', subjectId: requestId });
  await publish(useCase, { type: 'request.message_written', subjectId: requestId, payload: { schoolId: request.schoolId, messageId: id } });
  return { id, version };
}
