import { sql, type RawBuilder } from 'kysely';

/** SQL for a person as the directory shows one: how to reach them and whether they are away on the day. Alias `p`. */
export function contactJson(on: string): RawBuilder<unknown> {
  return sql`json_build_object('id', p.id, 'name', p.full_name, 'title', p.title, 'email', p.email, 'phone', p.phone, 'reachNote', p.reach_note,
    'away', (select json_build_object('until', a.last_day, 'note', a.note) from absence a where a.district_id = p.district_id and a.person_id = p.id and a.ended_at is null and ${on}::date between a.first_day and a.last_day order by a.last_day desc limit 1))`;
}
