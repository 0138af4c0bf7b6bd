import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { standingOf } from '../answer-states.ts';
import type { DemandRow } from '../contract/demands.ts';
import { isMine } from '../deciding/answers-to-decide.ts';
import { seesInside, visibleAnswers, visibleDemands } from '../visibility.ts';

type Stored = Omit<DemandRow, 'standing' | 'late'> & { isSubmitted: boolean; isWithdrawn: boolean; inside: boolean; unfinished: number };

/** SQL: the membership `m` of the answer’s school on the actor's day. */
export function withMembership(today: string): RawBuilder<unknown> {
  return sql`left join region_membership m on m.district_id = demand_answer.district_id and m.school_id = demand_answer.school_id and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to > ${today})`;
}

/** SQL: the terms asked for while some of it waits, to who may know them; else those that were approved, the next of them where regions moved the day. */
function shown(term: 'minutes' | 'sendOn' | 'dueOn'): RawBuilder<unknown> {
  return sql`case when sight.inside and (c.waiting > 0 or c.total = 0) then ${sql.ref(`demand.${term}`)} else ${sql.ref(`c.${term}`)} end as ${sql.id(term)}`;
}

/**
 * Demands that the actor sees and that meet the condition on `demand` and its counts `c`, each with the counts of the
 * answers that they see. A school reads the terms that were approved for it, not those that wait.
 */
export async function demandRows(useCase: UseCase, where: Expression<SqlBool>, tail: RawBuilder<unknown>): Promise<(DemandRow & { inside: boolean })[]> {
  const { db, actor } = useCase;
  const { rows } = await sql<Stored>`
    select demand.id, demand.number, demand.what, json_build_object('id', department.id, 'name', department.name) as department, json_build_object('id', owner.id, 'name', owner.full_name) as owner,
      ${shown('minutes')}, ${shown('sendOn')}, ${shown('dueOn')},
      json_build_object('waiting', c.waiting, 'open', c.open, 'done', c.done, 'declined', c.declined, 'returned', c.returned, 'buffered', c.buffered, 'total', c.total) as counts,
      case when sight.inside then demand.decide_by end as decide_by, c.mine as waits_for_me, c.unfinished, sight.inside, demand.submitted_at is not null as is_submitted, demand.withdrawn_at is not null as is_withdrawn
    from demand
    join department on department.district_id = demand.district_id and department.id = demand.department_id
    join person owner on owner.district_id = demand.district_id and owner.id = demand.owner_id
    cross join lateral (select ${seesInside(useCase)} as inside) sight
    cross join lateral (
      select count(*) filter (where state = 'waiting' or pending_revision is not null)::int as waiting, count(*) filter (where state = 'open')::int as open, count(*) filter (where state = 'done')::int as done,
        count(*) filter (where state = 'declined')::int as declined, count(*) filter (where state = 'returned')::int as returned, count(*) filter (where state in ('excused', 'refused', 'taken_out'))::int as buffered, count(*)::int as total,
        count(*) filter (where state in ('waiting', 'open', 'returned'))::int as unfinished, min(minutes) as minutes, min(send_on) as send_on, min(due_on) as due_on,
        count(*) filter (where (state = 'waiting' or pending_revision is not null) and school.ended_at is null and ${isMine(useCase)})::int as mine
      from demand_answer join school on school.district_id = demand_answer.district_id and school.id = demand_answer.school_id ${withMembership(actor.today)}
      where demand_answer.district_id = demand.district_id and demand_answer.demand_id = demand.id and ${visibleAnswers(useCase)}) c
    where ${visibleDemands(useCase)} and ${where} ${tail}`.execute(db);
  return rows.map(({ isSubmitted, isWithdrawn, unfinished, ...row }) => ({
    ...row,
    standing: standingOf({ submitted: isSubmitted, withdrawn: isWithdrawn, waiting: row.counts.waiting, unfinished }),
    late: row.counts.waiting > 0 && row.decideBy !== null && row.decideBy < actor.today,
  }));
}
