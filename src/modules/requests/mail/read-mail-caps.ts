import { sql } from 'kysely';
import { findSetting } from '../../district/index.ts';
import type { DistrictUseCase } from '../../people/index.ts';

/** How many mails are let through in an hour, and how many were lately: read once for the few that are handled together. */
export interface MailCaps {
  mailbox: number;
  address: number;
  request: number;
  lately: number;
}

export async function readMailCaps(useCase: DistrictUseCase): Promise<MailCaps> {
  const { db, actor, clock } = useCase;
  const since = clock.now().subtract({ hours: 1 }).toString();
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from incoming_mail where district_id = ${actor.districtId} and handled_at > ${since} and state in ('message', 'request')`.execute(db);
  return { mailbox: await findSetting(useCase, 'mail_per_hour'), address: await findSetting(useCase, 'mail_per_address_hour'), request: await findSetting(useCase, 'mail_per_request_hour'), lately: rows[0]!.n };
}
