import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { recordDisclosure } from '../lanes/record-disclosure.ts';
import { sideOf, visibleRequests } from '../visibility.ts';

/** Pictures that a browser may show in the page; everything else is only ever saved to disk. */
const shown = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** A file of a request that the actor sees; a note's file exists for the district's side alone. */
export async function getAttachment(useCase: UseCase, requestId: string, fileId: string): Promise<Response> {
  const { db, actor } = useCase;
  const request = await db.selectFrom('request').where('request.id', '=', requestId).where(visibleRequests(useCase)).select(['schoolId', 'requestedBy']).executeTakeFirst();
  const notes = request !== undefined && sideOf(actor, request) === 'district';
  const { rows } = await sql<{ name: string; mediaType: string; content: Uint8Array }>`
    select name, media_type, content from stored_file
    where district_id = ${actor.districtId} and id = ${fileId} and ${request !== undefined}
      and (exists (select from message_attachment a where a.district_id = ${actor.districtId} and a.request_id = ${requestId} and a.file_id = stored_file.id)
        or ${notes} and exists (select from note_attachment a where a.district_id = ${actor.districtId} and a.request_id = ${requestId} and a.file_id = stored_file.id))`.execute(db);
  const [file] = rows;
  if (!file) throw new AppError('not_found', 'There is no such file, or it is not yours to see.');
  await recordDisclosure(useCase, [requestId], 'file');
  return new Response(new Uint8Array(file.content), {
    headers: {
      'Content-Type': shown.has(file.mediaType) ? file.mediaType : 'application/octet-stream',
      'Content-Disposition': `${shown.has(file.mediaType) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", '%27')}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, max-age=3600, immutable',
    },
  });
}
