import { sql } from 'kysely';
import type { z } from 'zod';
import { addDays, findSetting, weekOf } from '../../district/index.ts';
import { scopeOf, type UseCase } from '../../people/index.ts';
import type { countDemands as contract } from '../contract/demands.ts';
import { isMine } from '../deciding/answers-to-decide.ts';
import { visibleAnswers } from '../visibility.ts';
import { withMembership } from './demand-rows.ts';

type Counts = z.output<typeof contract.schemas.reply>;

/** For the first page: what is asked of the school one leads, what waits for one's decision, and what schools sent back to one. */
export async function countDemands(useCase: UseCase): Promise<Counts> {
  const { db, actor } = useCase;
  const schools = scopeOf(actor, 'schoolId', 'school_leader');
  const week = weekOf(actor.today);
  const own = sql`demand_answer.school_id = any(${schools}::uuid[])`;
  const inWeek = sql`demand_answer.due_on between ${week} and ${addDays(week, 6)}`;
  const toDecide = sql`(demand_answer.state = 'waiting' or demand_answer.pending_revision is not null) and school.ended_at is null and ${isMine(useCase)}`;
  const { rows } = await sql<Omit<Counts, 'budget' | 'leads'>>`
    select count(*) filter (where ${own} and demand_answer.state = 'open' and demand_answer.minutes > 0)::int as open,
      count(*) filter (where ${own} and demand_answer.state = 'open' and demand_answer.minutes > 0 and demand_answer.due_on < ${actor.today})::int as late,
      count(*) filter (where ${own} and demand_answer.state = 'open' and demand_answer.minutes > 0 and ${inWeek})::int as due_this_week,
      coalesce(sum(demand_answer.minutes) filter (where ${own} and demand_answer.state in ('open', 'done', 'declined', 'returned') and ${inWeek}), 0)::int as minutes_this_week,
      count(distinct demand.id) filter (where ${toDecide})::int as to_decide, count(distinct demand.id) filter (where ${toDecide} and demand.decide_by < ${actor.today})::int as decide_late,
      count(*) filter (where demand_answer.state = 'returned' and demand.owner_id = ${actor.personId})::int as returned
    from demand_answer join demand on demand.district_id = demand_answer.district_id and demand.id = demand_answer.demand_id
    join school on school.district_id = demand_answer.district_id and school.id = demand_answer.school_id ${withMembership(actor.today)}
    where ${visibleAnswers(useCase)} and (demand_answer.state in ('waiting', 'open', 'returned') or ${own} and ${inWeek})`.execute(db);
  return { ...rows[0]!, budget: await findSetting(useCase, 'demand_weekly_minutes', week), leads: schools.length > 0 };
}
