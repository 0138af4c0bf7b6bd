import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import { holdsRole, type UseCase } from '../../people/index.ts';
import { schoolsOfRegions, visibleRequests } from '../visibility.ts';
import type { WorkloadReply } from './contract.ts';

interface Where {
  regionId?: string | undefined;
  departmentId?: string | undefined;
}

type Row = Omit<WorkloadReply['items'][number], 'person' | 'soonestDueAt'> & { id: string; name: string; title: string | null; soonestDueAt: Date | null };

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
    with carried as (
      select request.owner_id as person_id, count(*) as open,
        count(*) filter (where request.next_due_at < ${now}) as late,
        count(*) filter (where request.status = 'waiting_on_school') as waiting_on_school,
        count(*) filter (where request.next_due_at between ${now} and ${now}::timestamptz + interval '7 days') as due_this_week,
        min(request.next_due_at) as soonest_due_at
      from request where request.closed_at is null and ${visibleRequests(useCase)} and ${within(useCase, where)} group by request.owner_id
    ), pieces as (
      select piece.owner_id as person_id, count(*) as pieces from piece join request on request.district_id = piece.district_id and request.id = piece.request_id
      where piece.finished_at is null and ${visibleRequests(useCase)} and ${within(useCase, where)} group by piece.owner_id
    ), seats as (
      select t.person_id, array_agg(distinct f.name order by f.name) as serves
      from team_assignment t join support_function f on f.district_id = t.district_id and f.id = t.function_id
      where t.district_id = ${districtId} and t.valid_from <= ${today} and (t.valid_to is null or t.valid_to > ${today}) and ${seatsWithin(where)} group by t.person_id
    )
    select person.id, person.full_name as name, person.title, coalesce(seats.serves, '{}') as serves,
      exists (select from absence a where a.district_id = ${districtId} and a.person_id = person.id and a.ended_at is null and ${today}::date between a.first_day and a.last_day) as away,
      coalesce(open, 0) as open, coalesce(late, 0) as late, coalesce(waiting_on_school, 0) as waiting_on_school, coalesce(due_this_week, 0) as due_this_week,
      coalesce(pieces, 0) as pieces, soonest_due_at
    from carried full join pieces using (person_id) full join seats using (person_id)
    join person on person.district_id = ${districtId} and person.id = person_id and person.ended_at is null
    order by coalesce(late, 0) desc, coalesce(open, 0) desc, person.full_name`.execute(db);
  return { items: rows.map(({ id, name, title, soonestDueAt, ...row }) => ({ person: { id, name, title }, ...row, soonestDueAt: soonestDueAt?.toISOString() ?? null })) };
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
