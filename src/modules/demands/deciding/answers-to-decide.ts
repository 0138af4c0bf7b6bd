import { sql, type SqlBool } from 'kysely';
import { holdsRole, scopeOf, type UseCase } from '../../people/index.ts';
import type { AnswerState } from '../answer-states.ts';
import type { DemandDecision } from '../contract/acts.ts';

export interface DecidableAnswer {
  schoolId: string;
  /** Of today: a demand follows its school to a new region. */
  regionId: string | null;
  state: AnswerState;
  minutes: number;
  dueOn: string;
}

/** SQL: the actor decides for the school whose membership of today is `m`; for a school in no region, who leads the district does. */
export function isMine({ actor }: Pick<UseCase, 'actor'>) {
  const regions = scopeOf(actor, 'regionId', 'regional_superintendent', 'operational_leader');
  const inNone = holdsRole(actor, 'district_leader') ? sql<SqlBool>`m.region_id is null` : sql<SqlBool>`false`;
  return sql<SqlBool>`(coalesce(m.region_id = any(${regions}::uuid[]), false) or ${inNone})`;
}

/** The answers of a locked demand on which the actor decides now: those that wait, or to excuse from, those that are open; of the named schools, if some are. */
export async function answersToDecide(useCase: UseCase, demandId: string, { decision, schoolIds }: DemandDecision): Promise<DecidableAnswer[]> {
  const { db, actor } = useCase;
  const inState = decision === 'excuse' ? sql<SqlBool>`a.state in ('open', 'returned')` : sql<SqlBool>`(a.state = 'waiting' or a.pending_revision is not null)`;
  const named = schoolIds ? sql<SqlBool>`a.school_id = any(${schoolIds}::uuid[])` : sql<SqlBool>`true`;
  const { rows } = await sql<DecidableAnswer>`
    select a.school_id, m.region_id, a.state, a.minutes, a.due_on from demand_answer a
    join school on school.district_id = a.district_id and school.id = a.school_id and school.ended_at is null
    left join region_membership m on m.district_id = a.district_id and m.school_id = a.school_id and m.valid_from <= ${actor.today} and (m.valid_to is null or m.valid_to > ${actor.today})
    where a.district_id = ${actor.districtId} and a.demand_id = ${demandId} and ${inState} and ${named} and ${isMine(useCase)} order by a.school_id for update of a`.execute(db);
  return rows;
}
