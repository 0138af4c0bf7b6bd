import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { visiblePlans } from '../../plans/index.ts';
import { mayRecord, mustCome } from '../abilities.ts';
import type { VisitChoices } from '../contract.ts';
import { earliestDay } from '../recording/earliest-day.ts';
import { judgeSchool } from '../recording/judge-school.ts';

const atMost = 200;

/** What the form of a visit to a school offers: the team of its region, one's own department, and oneself first; the goals of its newest plan. Throws AppError `not_found`. */
export async function findChoices(useCase: UseCase, schoolId: string): Promise<VisitChoices> {
  const { db, actor } = useCase;
  const { districtId, personId, today } = actor;
  const { name, regionIds } = await judgeSchool(useCase, schoolId, today);
  const may = mayRecord({ regionIds }, actor);
  const base = { school: { id: schoolId, name }, today, earliest: await earliestDay(useCase, today), mayRecord: may, mustCome: mustCome({ regionIds }, actor) };
  if (!may.allowed) return { ...base, people: [], goals: [] };
  const mine = actor.grants.flatMap(({ departmentId }) => (departmentId === null ? [] : [departmentId]));
  const { rows: people } = await sql<VisitChoices['people'][number]>`
    select p.id, p.full_name as name, (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name) order by t.share_percent desc, f.name, f.id), '[]') from team_assignment t join support_function f on f.district_id = t.district_id and f.id = t.function_id
      where t.district_id = p.district_id and t.person_id = p.id and t.region_id = any(${regionIds}::uuid[]) and ${onDay('t', today)}) as functions
    from person p where p.district_id = ${districtId} and p.ended_at is null and (p.id = ${personId}
      or exists (select from team_assignment t where t.district_id = p.district_id and t.person_id = p.id and t.region_id = any(${regionIds}::uuid[]) and ${onDay('t', today)})
      or exists (select from role_grant g where g.district_id = p.district_id and g.person_id = p.id and (g.region_id = any(${regionIds}::uuid[]) or g.department_id = any(${mine}::uuid[])) and ${onDay('g', today)}))
    order by p.id = ${personId} desc, p.full_name, p.id limit ${atMost}`.execute(db);
  const { rows: goals } = await sql<VisitChoices['goals'][number]>`
    select part.id, part.plan_id, part.text from plan_part part
    where part.district_id = ${districtId} and part.kind = 'goal' and part.ended_at is null and part.text <> '' and part.plan_id = (
      select plan.id from plan join school_year y on y.district_id = plan.district_id and y.id = plan.school_year_id where plan.school_id = ${schoolId} and ${visiblePlans(useCase)} and y.starts_on <= ${today}::date order by y.starts_on desc, plan.id limit 1)
    order by part.position, part.id limit 50`.execute(db);
  return { ...base, people, goals };
}

function onDay(alias: string, today: string) {
  const row = sql.raw(alias);
  return sql`${row}.valid_from <= ${today}::date and (${row}.valid_to is null or ${row}.valid_to > ${today}::date)`;
}
