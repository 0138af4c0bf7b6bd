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
 * Takes mails over, raw, before anything is read from them: from here on they are ours and their server may forget them.
 * One that is known, by its place or its content, is not taken again; `isNew` says which. All are taken, or none.
 */
export async function takeMails(useCase: DistrictUseCase, mails: ArrivedMail[]): Promise<{ id: string; isNew: boolean }[]> {
  const { db, actor, clock } = useCase;
  const rows = mails.map((mail) => rowOf(mail, actor.districtId, clock.now().toString()));
  const inserted = new Set((await db.insertInto('incomingMail').values(rows).onConflict((conflict) => conflict.doNothing()).returning('id').execute()).map((row) => row.id));
  // One signal does for many.
  if (inserted.size > 0) await publish(useCase, { type: 'mail.received', subjectId: [...inserted][0]! });
  const unknown = rows.filter((row) => !inserted.has(row.id)).map((row) => row.sha256);
  const known = unknown.length === 0 ? [] : await db.selectFrom('incomingMail').where('districtId', '=', actor.districtId).where('sha256', 'in', unknown).select(['id', 'sha256']).execute();
  return rows.map((row) => ({ id: inserted.has(row.id) ? row.id : (known.find((each) => each.sha256 === row.sha256)?.id ?? row.id), isNew: inserted.has(row.id) }));
}

function rowOf({ raw, road, place, cutFromBytes }: ArrivedMail, districtId: string, at: string) {
  const sha256 = createHash('sha256').update(raw).digest('hex');
  const cut = cutFromBytes === undefined ? { state: 'received', reason: null, explanation: null, handledAt: null } : { state: 'quarantined', reason: 'too_large', explanation: 'The mail is larger than 25 MB; only its beginning is kept here.', handledAt: at };
  return { districtId, id: newId(), road, mailbox: place?.mailbox ?? null, uidValidity: place?.uidValidity ?? null, uid: place?.uid ?? null, sha256, raw: Buffer.from(raw), sizeBytes: cutFromBytes ?? raw.byteLength, receivedAt: at, tryAt: at, ...cut };
}
