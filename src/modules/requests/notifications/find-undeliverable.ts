import { sql } from 'kysely';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { allowed, refused } from '../../../platform/authorization/abilities.ts';
import { holdsRole, type UseCase } from '../../people/index.ts';

interface Row {
  id: string;
  person: string;
  address: string | null;
  tries: number;
  error: string | null;
  at: string;
}

/** The mails that were given up lately, and how many wait; of neither what they are about. */
export async function findUndeliverable({ db, actor }: UseCase) {
  requireAbility({ read: holdsRole(actor, 'administrator') ? allowed : refused('role', 'Only the administrator looks after the mail.') }, 'read');
  const { rows: items } = await sql<Row>`
    select m.id, p.full_name as person, p.email as address, m.tries, m.last_error as error, to_char(m.settled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from outgoing_mail m join person p on p.district_id = m.district_id and p.id = m.person_id
    where m.district_id = ${actor.districtId} and m.state = 'failed' order by m.settled_at desc limit 50`.execute(db);
  const { rows } = await sql<{ waiting: number; since: string | null }>`
    select count(*)::int as waiting, to_char(min(not_before) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since from outgoing_mail where district_id = ${actor.districtId} and state = 'queued' and last_error is not null`.execute(db);
  return { waiting: rows[0]!.waiting, oldestWaitingSince: rows[0]!.since, items };
}
