import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';

interface Attach {
  requestId: string;
  fileIds: string[] | undefined;
  /** The message or the note that the files belong to; neither means the request as it was asked. */
  messageId?: string;
  noteId?: string;
}

/** Attaches files that the actor has kept. A file of somebody else does not exist here. */
export async function attachFiles({ db, actor, clock }: UseCase, { requestId, fileIds = [], messageId, noteId }: Attach): Promise<void> {
  const wanted = [...new Set(fileIds)];
  if (wanted.length === 0) return;
  const own = await db.selectFrom('storedFile').where('districtId', '=', actor.districtId).where('storedBy', '=', actor.personId).where('id', 'in', wanted).select('id').execute();
  if (own.length !== wanted.length) throw new AppError('file_unknown', 'One of the files is not there any more. Choose it again.');
  const common = wanted.map((fileId) => ({ districtId: actor.districtId, id: newId(), requestId, fileId, attachedBy: actor.personId, attachedAt: clock.now().toString() }));
  if (noteId) await db.insertInto('noteAttachment').values(common.map((row) => ({ ...row, noteId }))).execute();
  else await db.insertInto('messageAttachment').values(common.map((row) => ({ ...row, messageId: messageId ?? null }))).execute();
}
