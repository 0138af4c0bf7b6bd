import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { sideOf, visibleRequests } from '../visibility.ts';

interface Receivers {
  people: { id: string; name: string; title: string | null; serves: string; inRegion: boolean; away: boolean }[];
  departments: { id: string; name: string }[];
}

/**
 * To whom this request can be handed, and which departments can be asked for a piece: the region's own team first, each
 * with what they do there, then the departments' people. Who is away is marked, not hidden.
 */
export async function findReceivers(useCase: UseCase, requestId: string): Promise<Receivers> {
  const { db, actor } = useCase;
  const request = await db.selectFrom('request').where('request.id', '=', requestId).where(visibleRequests(useCase)).select(['schoolId', 'requestedBy', 'ownerId']).executeTakeFirst();
  if (!request || sideOf(actor, request) === 'school') throw new AppError('not_found', 'There is no such request, or it is not yours to see.');
  const { today, districtId } = actor;
  const { rows } = await sql<Receivers>`
    with place as (select region_id from region_membership where district_id = ${districtId} and school_id = ${request.schoolId} and valid_from <= ${today} and (valid_to is null or valid_to > ${today})),
    serving as (
      select a.person_id, f.name || case a.duty when 'holder' then '' when 'backup' then ', backup' else ', cover' end as serves, true as in_region, f.position
      from team_assignment a join support_function f on f.district_id = a.district_id and f.id = a.function_id
      where a.district_id = ${districtId} and a.region_id in (select region_id from place) and a.valid_from <= ${today} and (a.valid_to is null or a.valid_to > ${today})
      union all
      select g.person_id, case g.role when 'operational_leader' then 'Operational leader' when 'regional_superintendent' then 'Regional superintendent' when 'department_head' then 'Head of ' || d.name else d.name end, g.region_id is not null, 1000
      from role_grant g left join department d on d.district_id = g.district_id and d.id = g.department_id
      where g.district_id = ${districtId} and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to > ${today})
        and (g.role in ('operational_leader', 'regional_superintendent') and g.region_id in (select region_id from place) or g.role in ('department_head', 'department_staff'))
    ), receiver as (
      select p.id, p.full_name as name, p.title, string_agg(distinct s.serves, '; ') as serves, bool_or(s.in_region) as in_region, min(s.position) as position,
        exists (select from absence b where b.district_id = ${districtId} and b.person_id = p.id and b.ended_at is null and ${today}::date between b.first_day and b.last_day) as away
      from serving s join person p on p.district_id = ${districtId} and p.id = s.person_id and p.ended_at is null and p.id <> ${request.ownerId}
      group by p.id, p.full_name, p.title
    )
    select (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'title', title, 'serves', serves, 'inRegion', in_region, 'away', away) order by in_region desc, position, name), '[]') from receiver) as people,
      (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by name), '[]') from department where district_id = ${districtId} and ended_at is null) as departments`.execute(db);
  return rows[0]!;
}
