import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import { dayOf, loadCalendar } from '../../district/index.ts';
import { holdsRole, type UseCase } from '../../people/index.ts';
import { schoolsOfRegions } from '../../regions/index.ts';
import { visibleRequests } from '../visibility.ts';
import type { WorkloadReply } from './contract.ts';

interface Where {
  regionId?: string | undefined;
  departmentId?: string | undefined;
}

type Row = Omit<WorkloadReply['items'][number], 'person' | 'soonestDueAt' | 'hoursThisWeek'> & { id: string; name: string; title: string | null; soonestDueAt: Date | null };

/**
 * How much each person carries of what the actor sees: of one region, one department, or all. Whoever holds a seat there
 * is shown with nothing too; the latest and fullest first. For those who lead.
 */
export async function readWorkload(useCase: UseCase, where: Where): Promise<WorkloadReply> {
  const { db, actor, clock } = useCase;
  if (!holdsRole(actor, 'operational_leader', 'regional_superintendent', 'department_head', 'district_leader', 'auditor')) throw new AppError('not_allowed', 'Those who lead a region, a department or the district see who carries how much.', { reason: 'role' });
  const { districtId, today } = actor;
  const now = clock.now().toString();
  const { rows } = await sql<Row>`
    with held as (
      select request.*, (select m.region_id from region_membership m where m.district_id = request.district_id and m.school_id = request.school_id and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to > ${today})) as region_id
      from request where request.closed_at is null and ${visibleRequests(useCase)} and ${within(useCase, where)}
    ), carried as (
      select request.owner_id as person_id, count(*) as open,
        count(*) filter (where request.next_due_at < ${now}) as late,
        count(*) filter (where request.status like 'waiting%') as waiting,
        count(*) filter (where request.status = 'waiting_on_school') as waiting_on_school,
        count(*) filter (where request.next_due_at between ${now} and ${now}::timestamptz + interval '7 days') as due_this_week,
        min(request.next_due_at) as soonest_due_at
      from held request group by request.owner_id
    ), pieces as (
      select piece.owner_id as person_id, count(*) as pieces, count(*) filter (where piece.due_at < ${now}) as late_pieces from piece join request on request.district_id = piece.district_id and request.id = piece.request_id
      where piece.finished_at is null and ${visibleRequests(useCase)} and ${within(useCase, where)} group by piece.owner_id
    ), seats as (
      select t.person_id, array_agg(distinct f.name order by f.name) as serves, sum(t.share_percent) as share_percent, array_agg(distinct t.region_id) as region_ids
      from team_assignment t join support_function f on f.district_id = t.district_id and f.id = t.function_id
      where t.district_id = ${districtId} and t.valid_from <= ${today} and (t.valid_to is null or t.valid_to > ${today}) and ${seatsWithin(where)} group by t.person_id
    ), places as (
      select person_id, region_id, count(held_id) as open, count(held_id) filter (where next_due_at < ${now}) as late from (
        select owner_id as person_id, region_id, id as held_id, next_due_at from held where region_id is not null
        union all select seats.person_id, region_id, null, null from seats cross join unnest(seats.region_ids) region_id) place group by person_id, region_id
    )
    select person.id, person.full_name as name, person.title, coalesce(seats.serves, '{}') as serves,
      exists (select from absence a where a.district_id = ${districtId} and a.person_id = person.id and a.ended_at is null and ${today}::date between a.first_day and a.last_day) as away,
      coalesce(seats.share_percent, 0) as share_percent,
      (select coalesce(json_agg(json_build_object('id', region.id, 'name', region.name, 'open', places.open, 'late', places.late) order by region.number), '[]') from places join region on region.district_id = ${districtId} and region.id = places.region_id where places.person_id = person.id) as regions,
      coalesce(open, 0) as open, coalesce(late, 0) as late, coalesce(waiting, 0) as waiting, coalesce(waiting_on_school, 0) as waiting_on_school, coalesce(due_this_week, 0) as due_this_week,
      coalesce(pieces, 0) as pieces, coalesce(late_pieces, 0) as late_pieces, soonest_due_at
    from carried full join pieces using (person_id) full join seats using (person_id)
    join person on person.district_id = ${districtId} and person.id = person_id and person.ended_at is null
    order by coalesce(late, 0) desc, coalesce(open, 0) desc, person.full_name`.execute(db);
  const hours = await hoursOfWeek(useCase);
  return { items: rows.map(({ id, name, title, soonestDueAt, ...row }) => ({ person: { id, name, title }, ...row, hoursThisWeek: Math.round(hours * row.sharePercent) / 100, soonestDueAt: soonestDueAt?.toISOString() ?? null })) };
}

/** The hours that schools are open from today's Monday to Sunday. */
async function hoursOfWeek(useCase: UseCase): Promise<number> {
  const calendar = await loadCalendar(useCase);
  const monday = Date.parse(useCase.actor.today) - ((new Date(useCase.actor.today).getUTCDay() + 6) % 7) * 86_400_000;
  const days = Array.from({ length: 7 }, (_, n) => dayOf(calendar, new Date(monday + n * 86_400_000).toISOString().slice(0, 10)));
  return days.reduce((sum, { window }) => sum + (window ? (window.closes - window.opens) / 3_600_000 : 0), 0);
}

function within({ actor }: UseCase, { regionId, departmentId }: Where): RawBuilder<SqlBool> {
  const parts = [sql<SqlBool>`true`];
  if (regionId) parts.push(sql`request.school_id = any(${schoolsOfRegions(actor, [regionId])})`);
  if (departmentId) parts.push(sql`request.department_id = ${departmentId}`);
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
}

function seatsWithin({ regionId, departmentId }: Where): RawBuilder<SqlBool> {
  const parts = [sql<SqlBool>`true`];
  if (regionId) parts.push(sql`t.region_id = ${regionId}`);
  if (departmentId) parts.push(sql`t.home_department_id = ${departmentId}`);
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
}
