import { sql, type SqlBool } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnDemand, decidesFor } from '../abilities.ts';
import { stepKinds, type DemandReply } from '../contract/demands.ts';
import { lockDemand } from '../lock-demand.ts';
import { quietPeriodOn } from '../quiet-days.ts';
import { readRules } from '../read-rules.ts';
import { visibleAnswers, visibleSteps } from '../visibility.ts';
import { demandRows, withMembership } from './demand-rows.ts';

type Words = Pick<DemandReply, 'purpose' | 'readers' | 'doneBy' | 'mayDecline' | 'schoolsBy' | 'schoolsOf' | 'differsReason' | 'submittedAt'> & { measure: DemandReply['measure'] };

/** One demand with where it stands in each region and all that happened to it, as far as the actor may know. Throws AppError `not_found`. */
export async function getDemand(useCase: UseCase, id: string): Promise<DemandReply> {
  const { db, actor } = useCase;
  const judged = await lockDemand(useCase, id, { judgeOnly: true });
  const [row] = await demandRows(useCase, sql<SqlBool>`demand.id = ${id}`, sql``);
  if (!row) throw new AppError('not_found', 'There is no such demand, or it is not yours to see.');
  const { inside, ...shown } = row;
  const { rows: words } = await sql<Words>`
    select demand.purpose, demand.readers, demand.done_by, demand.may_decline, demand.schools_by, demand.schools_of, demand.differs_reason, to_char(demand.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as submitted_at,
      case when measure.id is not null then json_build_object('key', measure.key, 'name', measure.name) end as measure
    from demand left join measure on measure.district_id = demand.district_id and measure.id = demand.measure_id where demand.district_id = ${actor.districtId} and demand.id = ${id}`.execute(db);
  const rules = await readRules(useCase);
  const quiet = quietPeriodOn(rules.calendar, shown.dueOn, rules.quietFirstDays);
  const exemption = quiet && (await db.selectFrom('demandExemption').where('districtId', '=', actor.districtId).where('demandId', '=', id).where('dueOn', '=', shown.dueOn).select('reason').executeTakeFirst());
  return {
    ...shown,
    ...words[0]!,
    ...(inside ? {} : { differsReason: null, schoolsOf: [] }),
    quiet: quiet ? { name: quiet.name, exemption: exemption?.reason ?? null } : null,
    regions: await regionsOf(useCase, id),
    steps: await stepsOf(useCase, id),
    abilities: abilitiesOnDemand(judged, actor),
  };
}

async function regionsOf(useCase: UseCase, id: string): Promise<DemandReply['regions']> {
  const { db, actor } = useCase;
  const { rows } = await sql<Omit<DemandReply['regions'][number], 'mine'> & { regionId: string | null }>`
    select m.region_id, case when region.id is not null then json_build_object('id', region.id, 'name', region.name) end as region,
      count(*) filter (where state = 'waiting' or pending_revision is not null)::int as waiting, count(*) filter (where state = 'open')::int as open, count(*) filter (where state = 'done')::int as done, count(*) filter (where state = 'declined')::int as declined,
      count(*) filter (where state = 'returned')::int as returned, count(*) filter (where state in ('excused', 'refused', 'taken_out'))::int as buffered, count(*)::int as total
    from demand_answer join demand on demand.district_id = demand_answer.district_id and demand.id = demand_answer.demand_id ${withMembership(actor.today)}
    left join region on region.district_id = m.district_id and region.id = m.region_id
    where demand_answer.demand_id = ${id} and ${visibleAnswers(useCase)} group by m.region_id, region.id, region.name, region.number order by region.number nulls last`.execute(db);
  return rows.map(({ regionId, ...row }) => ({ ...row, mine: decidesFor(actor, regionId) }));
}

/** Acts, many schools as one line. */
async function stepsOf(useCase: UseCase, id: string): Promise<DemandReply['steps']> {
  const { db, actor } = useCase;
  const { rows } = await sql<DemandReply['steps'][number]>`
    select step.kind, person.full_name as by, to_char(step.done_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, step.reason, step.due_on, step.minutes, count(step.school_id)::int as schools, coalesce(bool_or(step.over_budget), false) as over_budget
    from demand_step step join demand on demand.district_id = step.district_id and demand.id = step.demand_id
    left join person on person.district_id = step.district_id and person.id = step.done_by
    where step.district_id = ${actor.districtId} and step.demand_id = ${id} and ${visibleSteps(useCase)}
    group by step.kind, person.full_name, step.done_at, step.reason, step.due_on, step.minutes order by step.done_at desc, array_position(${stepKinds as unknown as string[]}::text[], step.kind) desc, step.reason, step.due_on limit 200`.execute(db);
  return rows;
}
