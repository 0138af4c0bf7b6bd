import { sql } from 'kysely';
import { automaticHeaders } from '../../../platform/mail/outgoing/automatic-headers.ts';
import type { Composer } from '../../../platform/mail/outgoing/composer.ts';
import { inBackground } from '../../people/index.ts';
import { replyAddressOf } from '../mail/reply-address.ts';
import { mailboxOf, mailingAddress } from '../notifications/mailing-address.ts';
import { makeGuestLink } from './make-guest-link.ts';

interface Row {
  requestId: string;
  reason: string;
  lane: string;
  number: number;
  summary: string;
  inviter: string;
  district: string;
}

/** The first mail to a guest, with their link; nothing when they were ended before it left. */
export function composeGuestInvitation(baseUrl: string): Composer {
  return async ({ db, clock }, { districtId, subjectId, personId }) => {
    const useCase = await inBackground({ db, clock }, districtId);
    const to = await mailingAddress(useCase, personId);
    const { rows } = await sql<Row>`
      select g.request_id, g.reason, r.lane, r.number::int as number, r.summary, i.full_name as inviter, d.name as district
      from guest g join request r on r.district_id = g.district_id and r.id = g.request_id
      join person i on i.district_id = g.district_id and i.id = g.invited_by join district d on d.id = g.district_id
      where g.district_id = ${districtId} and g.id = ${subjectId} and g.ended_at is null`.execute(db);
    const row = rows[0];
    const link = to && row && (await makeGuestLink(useCase, { requestId: row.requestId, personId, baseUrl }));
    if (!to || !row || !link) return undefined;
    const headers = automaticHeaders(await mailboxOf(useCase));
    if (row.lane !== 'ordinary') return { to, headers, subject: 'You are asked to take part', text: `You are asked to take part in a confidential matter. It can be read here:\n${link}\n` };
    const reply = await replyAddressOf(useCase, row.requestId, personId);
    const answer = reply.address ? 'Answer this mail, or open' : 'Open';
    return {
      to,
      headers,
      subject: `R-${row.number} ${row.summary.replaceAll(/\s+/g, ' ')}`,
      text: `${row.inviter} of ${row.district} asks you to take part:\n\n${row.reason}\n\n-- \n${answer} the page. The link is for you alone; do not pass it on:\n${link}\n`,
      ...(reply.address ? { replyTo: reply.address } : {}),
    };
  };
}
