import { recordAct } from '../../../platform/audit/record-act.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { attachFiles } from '../attachments/attach-files.ts';
import { lockRequest } from '../lock-request.ts';
import { keepMentions } from '../mentions/keep-mentions.ts';

/** A note for the district's side alone: another table and another type than the conversation. */
export async function writeNote(useCase: UseCase, requestId: string, { body, fileIds, mentions }: { body: string; fileIds?: string[] | undefined; mentions?: string[] | undefined }): Promise<{ id: string; version: number }> {
  const { db, actor, clock } = useCase;
  const request = await lockRequest(useCase, requestId, { act: 'note' });
  const id = newId();
  await db.insertInto('requestNote').values({ districtId: actor.districtId, id, requestId, authorId: actor.personId, body, writtenAt: clock.now().toString() }).execute();
  await attachFiles(useCase, { requestId, fileIds, noteId: id });
  await keepMentions(useCase, request, { personIds: mentions, body, written: { noteId: id } });
  await recordAct(useCase, { act: 'request.note_written', subjectType: 'request', subjectId: requestId });
  await publish(useCase, { type: 'request.note_written', subjectId: requestId, payload: { schoolId: request.schoolId } });
  return { id, version: request.version };
}
