import { sql, type RawBuilder } from 'kysely';
import type { UseCase } from '../../people/index.ts';

export interface LeaderChange {
  school: { id: string; name: string };
  /** Who leads it now, and since which local day. */
  leader: { id: string; name: string };
  since: string;
  /** Who led it before, and the first day they no longer did. */
  before: { id: string; name: string };
  until: string;
}

/**
 * Leaders who began within so many days and followed somebody else, whose role has ended, at the same school: the newest
 * first. It follows from the dated roles: nothing has to be told when a leader changes. One statement.
 */
export async function findLeaderChanges({ db, actor }: Pick<UseCase, 'db' | 'actor'>, schools: RawBuilder<string[]>, { withinDays, limit }: { withinDays: number; limit: number }): Promise<LeaderChange[]> {
  const { districtId, today } = actor;
  const { rows } = await sql<LeaderChange>`
    select json_build_object('id', s.id, 'name', s.short_name) as school, json_build_object('id', p.id, 'name', p.full_name) as leader, g.valid_from as since, former.person as before, former.until
    from role_grant g join person p on p.district_id = g.district_id and p.id = g.person_id and p.ended_at is null
    join school s on s.district_id = g.district_id and s.id = g.school_id and s.ended_at is null
    cross join lateral (
      select json_build_object('id', q.id, 'name', q.full_name) as person, o.valid_to as until from role_grant o join person q on q.district_id = o.district_id and q.id = o.person_id
      where o.district_id = g.district_id and o.school_id = g.school_id and o.role = 'school_leader' and o.person_id <> g.person_id and o.valid_from < g.valid_from and o.valid_to <= ${today}::date
        and not exists (select from role_grant held where held.district_id = o.district_id and held.school_id = o.school_id and held.person_id = o.person_id and held.role = 'school_leader' and held.valid_from <= ${today}::date and (held.valid_to is null or held.valid_to > ${today}::date))
      order by o.valid_to desc, o.id limit 1) former
    where g.district_id = ${districtId} and g.role = 'school_leader' and g.school_id = any(${schools}) and g.valid_from between ${today}::date - ${withinDays}::int and ${today}::date and (g.valid_to is null or g.valid_to > ${today}::date)
    order by g.valid_from desc, g.id limit ${limit}`.execute(db);
  return rows;
}
