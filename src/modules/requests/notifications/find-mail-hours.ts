import { sql } from 'kysely';
import { findSettings } from '../../district/index.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import type { MailHours } from './mail-hours.ts';
import type { Manner, NotificationKind } from './notification-kinds.ts';

/** When many people take mail, and how each wants to be told of a kind of news; `manner` is null for who has said nothing. */
export async function findMailHours(useCase: DistrictUseCase, personIds: string[], kind: NotificationKind): Promise<Map<string, MailHours & { manner: Manner | null }>> {
  const { db, actor } = useCase;
  const district = await findSettings(useCase, ['quiet_from', 'quiet_until']);
  const { rows } = await sql<{ id: string; quietFrom: string | null; quietUntil: string | null; manner: Manner | null }>`
    select asked.id, to_char(hours.quiet_from, 'HH24:MI') as quiet_from, to_char(hours.quiet_until, 'HH24:MI') as quiet_until, said.manner from unnest(${personIds}::uuid[]) asked(id)
    left join notification_hours hours on hours.district_id = ${actor.districtId} and hours.person_id = asked.id and hours.ended_at is null
    left join notification_preference said on said.district_id = ${actor.districtId} and said.person_id = asked.id and said.kind = ${kind} and said.ended_at is null`.execute(db);
  return new Map(rows.map(({ id, quietFrom, quietUntil, manner }) => [id, { quietFrom: quietFrom ?? district.quiet_from, quietUntil: quietUntil ?? district.quiet_until, manner }]));
}
