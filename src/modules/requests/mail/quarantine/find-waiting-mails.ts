import { sql } from 'kysely';
import type { UseCase } from '../../../people/index.ts';
import type { WaitingMail } from '../contract.ts';
import { waitingMails } from './waiting-mails.ts';

/** Mails that wait for this person's decision, the newest first; of a confidential request no subject. */
export async function findWaitingMails(useCase: UseCase, { limit, id }: { limit: number; id?: string }): Promise<{ items: WaitingMail[]; total: number }> {
  const { rows } = await sql<WaitingMail & { total: number }>`
    select incoming_mail.id, to_char(incoming_mail.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as received_at, incoming_mail.sender_address as "from",
      case when p.id is not null then json_build_object('id', p.id, 'name', p.full_name) end as sender,
      case when request.lane <> 'ordinary' then 'Confidential' else coalesce(incoming_mail.subject, '') end as subject, incoming_mail.reason, incoming_mail.explanation,
      case when request.id is not null then json_build_object('id', request.id, 'number', request.number) end as request, (count(*) over ())::int as total
    from incoming_mail
    left join request on request.district_id = incoming_mail.district_id and request.id = incoming_mail.request_id
    left join person p on p.district_id = incoming_mail.district_id and p.id = incoming_mail.sender_id
    where ${waitingMails(useCase)} ${id ? sql`and incoming_mail.id = ${id}` : sql``}
    order by incoming_mail.received_at desc, incoming_mail.id limit ${limit}`.execute(useCase.db);
  return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}
