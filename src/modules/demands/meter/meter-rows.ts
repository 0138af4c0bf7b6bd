import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import { holdsRole, scopeOf, type UseCase } from '../../people/index.ts';
import type { MeterQuery } from '../contract/meter.ts';
import { addDays, weekOf } from '../../district/index.ts';

const weeksAtMost = 60;

/** The Mondays of the weeks that a time touches. Throws AppError `dates` for none or for too many. */
export function weeksOf({ from, to }: Pick<MeterQuery, 'from' | 'to'>): string[] {
  const weeks: string[] = [];
  for (let week = weekOf(from); week <= to && weeks.length <= weeksAtMost; week = addDays(week, 7)) weeks.push(week);
  if (weeks.length === 0 || weeks.length > weeksAtMost) throw new AppError('dates', `From one day to a later one, ${weeksAtMost} weeks at most.`);
  return weeks;
}

/** SQL: the region of the school `school_id` in a week, by its Monday; or that of today. */
function regionOf({ districtId, today }: UseCase['actor'], map: MeterQuery['map'], alias: string): RawBuilder<string> {
  const row = sql.raw(alias);
  const on = map === 'then' ? sql`${row}.week` : sql`${today}::date`;
  return sql`(select m.region_id from region_membership m where m.district_id = ${districtId} and m.school_id = ${row}.school_id and m.valid_from <= ${on} and (m.valid_to is null or m.valid_to > ${on}))`;
}

/** SQL on rows of school and region: which schools the meter shows to the actor. A department sees all, so that it knows whom it asks on top of whom. */
function meterSight({ actor }: UseCase, alias: string): RawBuilder<SqlBool> {
  const row = sql.raw(alias);
  if (holdsRole(actor, 'district_leader', 'auditor', 'department_head', 'department_staff')) return sql<SqlBool>`true`;
  const schools = scopeOf(actor, 'schoolId', 'school_leader');
  const regions = scopeOf(actor, 'regionId', 'regional_superintendent', 'operational_leader');
  if (schools.length + regions.length === 0) throw new AppError('not_allowed', 'Leaders of schools and regions, departments and who leads the district read the meter.', { act: 'meter', reason: 'role_needed' });
  return sql<SqlBool>`(${row}.school_id = any(${schools}::uuid[]) or coalesce(${row}.region_id = any(${regions}::uuid[]), false))`;
}

/** What regions kept from schools never was there for a school's leader. */
function seesBuffered(actor: UseCase['actor']): boolean {
  return holdsRole(actor, 'district_leader', 'auditor', 'department_head', 'department_staff', 'regional_superintendent', 'operational_leader');
}

/**
 * SQL, for a `with`: `metered` holds minutes by week, school, its region and the asking department. Asked is what a region
 * approved for the school, whatever the school answered; buffered is what a region kept from it or excused it from.
 */
export function metered(useCase: UseCase, { from, to, map, regionId, schoolId }: MeterQuery): RawBuilder<unknown> {
  const { actor } = useCase;
  const weeks = weeksOf({ from, to });
  const buffered = seesBuffered(actor) ? sql`a.state in ('excused', 'refused', 'taken_out')` : sql`false`;
  const asked = sql`a.state in ('open', 'done', 'declined', 'returned')`;
  return sql`raw as (
      select date_trunc('week', a.due_on)::date as week, a.school_id, d.department_id, coalesce(sum(a.minutes) filter (where ${asked}), 0)::int as asked, coalesce(sum(a.minutes) filter (where ${buffered}), 0)::int as buffered
      from demand_answer a join demand d on d.district_id = a.district_id and d.id = a.demand_id
      where a.district_id = ${actor.districtId} and a.minutes > 0 and a.due_on between ${weeks[0]!} and ${addDays(weeks.at(-1)!, 6)} and (${asked} or ${buffered}) group by 1, 2, 3),
    placed as (select raw.*, ${regionOf(actor, map, 'raw')} as region_id from raw),
    metered as materialized (select * from placed where ${meterSight(useCase, 'placed')}
      and (${regionId ?? null}::uuid is null or placed.region_id = ${regionId ?? null}::uuid) and (${schoolId ?? null}::uuid is null or placed.school_id = ${schoolId ?? null}::uuid))`;
}

/** SQL, for a `with`: `counted` holds each week with each school that is in the meter's scope in it, asked anything or not. */
export function counted(useCase: UseCase, { from, to, map, regionId, schoolId }: MeterQuery): RawBuilder<unknown> {
  const { districtId, timeZone } = useCase.actor;
  return sql`span as (select week.week, school.id as school_id from unnest(${weeksOf({ from, to })}::date[]) week(week)
      join school on school.district_id = ${districtId} and (school.ended_at is null or (school.ended_at at time zone ${timeZone})::date > week.week)),
    inside as (select span.*, ${regionOf(useCase.actor, map, 'span')} as region_id from span),
    counted as materialized (select * from inside where ${meterSight(useCase, 'inside')}
      and (${regionId ?? null}::uuid is null or inside.region_id = ${regionId ?? null}::uuid) and (${schoolId ?? null}::uuid is null or inside.school_id = ${schoolId ?? null}::uuid))`;
}
