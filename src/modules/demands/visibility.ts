import { sql, type Expression, type SqlBool } from 'kysely';
import { holdsRole, scopeOf, type UseCase } from '../people/index.ts';
import { schoolsOfRegions } from '../regions/index.ts';

type Sight = Pick<UseCase, 'actor'>;

/** SQL: the actor sees all that the demand is and all its answers: it is of their department, or they see everything. */
export function seesWhole({ actor }: Sight): Expression<SqlBool> {
  if (holdsRole(actor, 'district_leader', 'auditor')) return sql<SqlBool>`true`;
  const departments = scopeOf(actor, 'departmentId', 'department_head', 'department_staff');
  const owned = sql<SqlBool>`demand.owner_id = ${actor.personId}`;
  return departments.length > 0 ? sql<SqlBool>`(demand.department_id = any(${departments}::uuid[]) or ${owned})` : owned;
}

/**
 * SQL: the answer reached its school: a region approved it, and its sending day has come, or the digest of that week has
 * told of it. Until then it does not exist for the school.
 */
const reached = ({ actor }: Sight) => sql<SqlBool>`(demand_answer.approved_at is not null and (demand_answer.send_on <= ${actor.today}::date or exists (
  select from weekly_digest_part part where part.district_id = demand_answer.district_id and part.school_id = demand_answer.school_id and part.week_start >= demand_answer.send_on - 6)))`;

/**
 * Which answers exist for this actor, as SQL on `demand_answer` joined to its `demand`:
 *
 * - a school's leader: those of their school that a region approved;
 * - a region's superintendent and operational leader: those of the schools that are in the region today;
 * - the department that asks, and its owner: all of the demand;
 * - district leaders and auditors: all.
 */
export function visibleAnswers(useCase: Sight): Expression<SqlBool> {
  const { actor } = useCase;
  const roads = [seesWhole(useCase)];
  const schools = scopeOf(actor, 'schoolId', 'school_leader');
  if (schools.length > 0) roads.push(sql<SqlBool>`(demand_answer.school_id = any(${schools}::uuid[]) and ${reached(useCase)})`);
  const regions = scopeOf(actor, 'regionId', 'regional_superintendent', 'operational_leader');
  if (regions.length > 0) roads.push(sql<SqlBool>`demand_answer.school_id = any(${schoolsOfRegions(actor, regions)})`);
  return sql<SqlBool>`demand_answer.district_id = ${actor.districtId} and demand.discarded_at is null and (${sql.join(roads, sql` or `)})`;
}

/** SQL on `demand`: the actor sees what is meant for the centre and the regions too: terms that wait, reasons of askers, other schools. A school reads only what was approved for it. */
export function seesInside(useCase: Sight): Expression<SqlBool> {
  const regions = scopeOf(useCase.actor, 'regionId', 'regional_superintendent', 'operational_leader');
  if (regions.length === 0) return seesWhole(useCase);
  return sql<SqlBool>`(${seesWhole(useCase)} or exists (select from demand_answer inside where inside.district_id = demand.district_id and inside.demand_id = demand.id and inside.school_id = any(${schoolsOfRegions(useCase.actor, regions)})))`;
}

/** Which demands exist for this actor, as SQL on `demand`: of their department, all for who sees everything, else those with an answer that they see. A draft is its department's. */
export function visibleDemands(useCase: Sight): Expression<SqlBool> {
  const whole = seesWhole(useCase);
  const byAnswer = sql<SqlBool>`exists (select from demand_answer where demand_answer.district_id = demand.district_id and demand_answer.demand_id = demand.id and ${visibleAnswers(useCase)})`;
  return sql<SqlBool>`demand.district_id = ${useCase.actor.districtId} and demand.discarded_at is null and (${whole} or ${byAnswer})`;
}

/** SQL on `demand_step step` joined to its `demand`: a school reads of itself, and not what was drafted or changed before its region approved; a region of its schools and of the whole. */
export function visibleSteps(useCase: Sight): Expression<SqlBool> {
  const inside = seesInside(useCase);
  const ownSchools = scopeOf(useCase.actor, 'schoolId', 'school_leader');
  return sql<SqlBool>`(step.school_id is null and ${inside} or step.kind = 'withdrawn' or step.school_id is not null and exists (
    select from demand_answer where demand_answer.district_id = step.district_id and demand_answer.demand_id = step.demand_id and demand_answer.school_id = step.school_id and ${visibleAnswers(useCase)}
      and (${inside} or step.kind <> 'refused' and step.school_id = any(${ownSchools}::uuid[]))))`;
}
