import { sql } from 'kysely';
import type { Authentication } from '../../../platform/mail/incoming/read-authentication.ts';
import type { IncomingMail } from '../../../platform/mail/incoming/incoming-mail.ts';
import type { MailSort } from '../../../platform/mail/incoming/sort-of-mail.ts';
import { findActor, scopeOf, type Actor, type DistrictUseCase } from '../../people/index.ts';
import type { Addressed } from './find-addressed.ts';
import { overCap } from './over-cap.ts';
import type { MailCaps } from './read-mail-caps.ts';

export interface JudgedMail {
  mail: IncomingMail;
  sort: MailSort;
  authentication: Authentication;
  senderId: string | null;
  addressed: Addressed;
  caps: MailCaps;
  /** Whether a receiving host is set whose word on senders could be believed. */
  hostIsSet: boolean;
}

export type Judgement =
  | { become: 'dropped'; reason: string }
  | { become: 'quarantined'; reason: string }
  | { become: 'message'; as: Actor; requestId: string }
  | { become: 'request'; as: Actor; schoolId: string };

/** What a mail becomes. A doubt never becomes anything by itself: a person decides. */
export async function judgeMail(useCase: DistrictUseCase, judged: JudgedMail): Promise<Judgement> {
  const { mail, sort, authentication, senderId, addressed, hostIsSet } = judged;
  const wait = (reason: string): Judgement => ({ become: 'quarantined', reason });
  if (sort === 'list' && senderId) return wait('list');
  if (sort !== 'person') return { become: 'dropped', reason: sort };
  if (!mail.from) return wait('sender_unclear');
  if (authentication.verdict === 'failed') return wait('sender_forged');
  if (addressed.hasToken && !addressed.token) return wait('token_unknown');
  const as = senderId ? await findActor(useCase.db, useCase.clock, { personId: senderId }) : undefined;
  if (!as || as.districtId !== useCase.actor.districtId) return wait('sender_unknown');
  if (await isRepeated(useCase, mail)) return { become: 'dropped', reason: 'repeated' };
  const { token } = addressed;
  const cap = await overCap(useCase, judged.caps, { address: mail.from.address, requestId: token?.requestId });
  if (cap) return wait(`over_cap_${cap}`);
  if (token) return token.personId === as.personId || (await takesPart(useCase, token.requestId, as.personId)) ? { become: 'message', as, requestId: token.requestId } : wait('not_party');
  if (authentication.verdict === 'unproven') return wait(hostIsSet ? 'sender_unproven' : 'sender_unchecked');
  const schools = scopeOf(as, 'schoolId');
  return schools.length === 1 ? { become: 'request', as, schoolId: schools[0]! } : wait('school_unclear');
}

/** The same mail delivered twice on different ways: the same id by the same sender. */
async function isRepeated({ db, actor }: DistrictUseCase, { messageId, from }: IncomingMail): Promise<boolean> {
  if (!messageId) return false;
  const { rows } = await sql`select from incoming_mail where district_id = ${actor.districtId} and message_id = ${messageId} and sender_address = ${from!.address} and state in ('message', 'request') limit 1`.execute(db);
  return rows.length > 0;
}

async function takesPart({ db, actor }: DistrictUseCase, requestId: string, personId: string): Promise<boolean> {
  const { rows } = await sql`select from request_party where district_id = ${actor.districtId} and request_id = ${requestId} and person_id = ${personId} and until is null limit 1`.execute(db);
  return rows.length > 0;
}
