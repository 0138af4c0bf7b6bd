import { sql, type Expression, type SqlBool } from 'kysely';
import { readCursor, writeCursor } from '../../../platform/http/cursor.ts';
import { scopeOf, type UseCase } from '../../people/index.ts';
import { schoolsOfRegions } from '../../regions/index.ts';
import { visiblePlans } from '../visibility.ts';
import type { PlanRow, PlansReply } from './contract.ts';

interface Asked {
  schoolId?: string | undefined;
  regionId?: string | undefined;
  state?: PlanRow['state'] | 'late' | 'all' | undefined;
  schoolYearId?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

/** How long before a school year its plan is offered to be begun: in spring, not on the day after the last one was approved. */
const offeredDaysBefore = 150;

/** A page of the plans that the actor may know of, by school and the newest year first, with the years there are and where they may begin one. */
export async function findPlans(useCase: UseCase, { limit = 50, cursor, state = 'all', ...filters }: Asked = {}): Promise<PlansReply> {
  const { db, actor } = useCase;
  const after = readCursor<{ name: string; year: string; id: string }>(cursor);
  const conditions: Expression<SqlBool>[] = [visiblePlans(useCase)];
  if (filters.schoolId) conditions.push(sql<SqlBool>`plan.school_id = ${filters.schoolId}`);
  if (filters.regionId) conditions.push(sql<SqlBool>`plan.school_id = any(${schoolsOfRegions(actor, filters.regionId === 'mine' ? scopeOf(actor, 'regionId') : [filters.regionId])})`);
  if (filters.schoolYearId) conditions.push(sql<SqlBool>`plan.school_year_id = ${filters.schoolYearId}`);
  if (state === 'late') conditions.push(sql<SqlBool>`plan.approved_version_id is null and plan.review_by < ${actor.today}`);
  else if (state !== 'all') conditions.push(sql<SqlBool>`plan.state = ${state}`);
  if (after) conditions.push(sql<SqlBool>`(school.short_name, (date '9999-12-31' - y.starts_on), plan.id) > (${after.name}, (date '9999-12-31' - ${after.year}::date), ${after.id}::uuid)`);
  const { rows } = await sql<PlanRow & { startsOn: string }>`
    select plan.id, plan.state, plan.review_by, y.starts_on, json_build_object('id', school.id, 'name', school.short_name) as school, json_build_object('id', y.id, 'name', y.name) as school_year,
      to_char(plan.touched_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as touched_at, (select json_build_object('id', t.id, 'name', t.full_name) from person t where t.district_id = plan.district_id and t.id = plan.touched_by) as touched_by,
      plan.approved_version_id is not null as is_approved,
      (select count(*)::int from plan_part g where g.district_id = plan.district_id and g.plan_id = plan.id and g.kind = 'goal' and g.ended_at is null) as goals,
      case when plan.state = 'submitted' then json_build_object('kind', 'office_review', 'on', plan.review_by)
        when plan.approved_version_id is null then json_build_object('kind', 'review_by', 'on', plan.review_by)
        else (select json_build_object('kind', 'checkpoint', 'on', k.due_on) from checkpoint k where k.district_id = plan.district_id and k.plan_id = plan.id and k.state in ('scheduled', 'evidence_in', 'discussed') order by k.due_on, k.id limit 1) end as next
    from plan join school on school.district_id = plan.district_id and school.id = plan.school_id join school_year y on y.district_id = plan.district_id and y.id = plan.school_year_id
    where ${sql.join(conditions, sql` and `)} order by school.short_name, y.starts_on desc, plan.id limit ${limit + 1}`.execute(db);
  const { rows: around } = await sql<Pick<PlansReply, 'years' | 'mayBegin'>>`
    select (select coalesce(json_agg(json_build_object('id', y.id, 'name', y.name) order by y.starts_on desc), '[]') from school_year y where y.district_id = ${actor.districtId} and y.ended_at is null and exists (select from plan where plan.school_year_id = y.id and ${visiblePlans(useCase)})) as years,
      (select coalesce(json_agg(json_build_object('school', json_build_object('id', s.id, 'name', s.short_name), 'schoolYear', json_build_object('id', y.id, 'name', y.name),
          'follows', (select p.id from plan p join school_year b on b.district_id = p.district_id and b.id = p.school_year_id where p.district_id = s.district_id and p.school_id = s.id and b.starts_on < y.starts_on order by b.starts_on desc limit 1)) order by s.short_name, y.starts_on), '[]')
        from school s join school_year y on y.district_id = s.district_id and y.ended_at is null and y.ends_on >= ${actor.today} and y.starts_on <= ${actor.today}::date + ${offeredDaysBefore}::int
        where s.district_id = ${actor.districtId} and s.ended_at is null and s.id = any(${scopeOf(actor, 'schoolId', 'school_leader', 'school_staff')}::uuid[])
          and not exists (select from plan p where p.district_id = s.district_id and p.school_id = s.id and p.school_year_id = y.id)) as may_begin`.execute(db);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { ...around[0]!, items: items.map(({ startsOn: _, ...row }) => row), nextCursor: rows.length > limit && last ? writeCursor({ name: last.school.name, year: last.startsOn, id: last.id }) : null };
}
