import { sql } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { recordDisclosure } from '../lanes/record-disclosure.ts';
import { visibleRequests } from '../visibility.ts';
import type { GuestConversation } from './contract.ts';
import type { OpenedLink } from './open-guest-link.ts';

/** What a guest sees: why they were asked, and what was said since. Neither notes nor what was said before, nor clocks, owners or other requests. */
export async function readGuestConversation(useCase: UseCase, { guestId, requestId, personId, invitedAt, expiresAt }: OpenedLink): Promise<GuestConversation> {
  const { db, actor, clock } = useCase;
  const { rows } = await sql<Omit<GuestConversation, 'expiresAt'> & { readBefore: boolean }>`
    select p.full_name as guest, i.full_name as invited_by, g.reason, request.summary as about, d.name as district, d.time_zone, request.status <> 'closed' as may_write,
      exists (select from audit_entry a where a.district_id = g.district_id and a.actor_id = g.person_id and a.act = 'request.guest_read' and a.subject_id = request.id and a.at > ${clock.now().subtract({ minutes: 15 }).toString()}) as read_before,
      (select coalesce(json_agg(json_build_object('id', m.id, 'author', w.full_name, 'side', m.side, 'body', m.body, 'sentAt', to_char(m.sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'mine', m.author_id = g.person_id) order by m.sent_at, m.id), '[]')
        from request_message m join person w on w.district_id = m.district_id and w.id = m.author_id where m.district_id = g.district_id and m.request_id = g.request_id and m.sent_at >= ${invitedAt}) as messages
    from guest g join request on request.district_id = g.district_id and request.id = g.request_id join district d on d.id = g.district_id
    join person p on p.district_id = g.district_id and p.id = g.person_id join person i on i.district_id = g.district_id and i.id = g.invited_by
    where g.district_id = ${actor.districtId} and g.id = ${guestId} and g.person_id = ${personId} and ${visibleRequests(useCase)}`.execute(db);
  const row = rows[0];
  if (!row) throw new AppError('not_found', 'This link opens nothing, or not any more. Ask whoever sent it for a new one.');
  const { readBefore, ...conversation } = row;
  if (!readBefore) await recordAct(useCase, { act: 'request.guest_read', subjectType: 'request', subjectId: requestId });
  await recordDisclosure(useCase, [requestId], 'page');
  return { ...conversation, expiresAt };
}
