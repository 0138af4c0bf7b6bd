import { createHash } from 'node:crypto';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import type { DistrictUseCase } from '../../people/index.ts';

export interface ArrivedMail {
  raw: Uint8Array;
  road: 'imap' | 'webhook';
  /** Where it lies in the mailbox. */
  place?: { mailbox: string; uidValidity: number; uid: number } | undefined;
  /** Its size where only its beginning was fetched because it is too large. */
  cutFromBytes?: number | undefined;
}

/**
 * Takes a mail over, raw, before anything is read from it: from here on it is ours and its server may forget it. A mail
 * that is known, by its place or its content, is not taken again; `isNew` says which.
 */
export async function takeMail(useCase: DistrictUseCase, { raw, road, place, cutFromBytes }: ArrivedMail): Promise<{ id: string; isNew: boolean }> {
  const { db, actor, clock } = useCase;
  const id = newId();
  const at = clock.now().toString();
  const sha256 = createHash('sha256').update(raw).digest('hex');
  const cut = cutFromBytes === undefined ? {} : { state: 'quarantined', reason: 'too_large', explanation: 'The mail is larger than 25 MB; only its beginning is kept here.', handledAt: at };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('incomingMail')
    .values({ districtId: actor.districtId, id, road, mailbox: place?.mailbox ?? null, uidValidity: place?.uidValidity ?? null, uid: place?.uid ?? null, sha256, raw: Buffer.from(raw), sizeBytes: cutFromBytes ?? raw.byteLength, receivedAt: at, tryAt: at, ...cut })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n) {
    await publish(useCase, { type: 'mail.received', subjectId: id });
    return { id, isNew: true };
  }
  const known = await db.selectFrom('incomingMail').where('districtId', '=', actor.districtId).where('sha256', '=', sha256).select('id').executeTakeFirst();
  return { id: known?.id ?? id, isNew: false };
}
