import { sql, type Expression, type SqlBool } from 'kysely';
import { readCursor, writeCursor } from '../../../platform/http/cursor.ts';
import { findSetting } from '../../district/index.ts';
import { scopeOf, type UseCase } from '../../people/index.ts';
import type { AnswerRow, AnswersReply } from '../contract/demands.ts';
import { isMine } from '../deciding/answers-to-decide.ts';
import { seesInside, visibleAnswers } from '../visibility.ts';
import { withMembership } from './demand-rows.ts';

interface Asked {
  demandId?: string | undefined;
  schoolId?: string | undefined;
  state?: 'waiting' | 'open' | 'answered' | 'buffered' | 'any';
  mine?: boolean;
  limit: number;
  cursor?: string | undefined;
}

const states: Record<NonNullable<Asked['state']>, Expression<SqlBool>> = {
  any: sql<SqlBool>`true`,
  waiting: sql<SqlBool>`(demand_answer.state = 'waiting' or demand_answer.pending_revision is not null)`,
  open: sql<SqlBool>`demand_answer.state = 'open'`,
  answered: sql<SqlBool>`demand_answer.state in ('done', 'declined', 'returned')`,
  buffered: sql<SqlBool>`demand_answer.state in ('excused', 'refused', 'taken_out')`,
};

/** A page of answers that the actor sees, the next due first; ended ones the latest first. */
export async function findAnswers(useCase: UseCase, { demandId, schoolId, state = 'any', mine = false, limit, cursor }: Asked): Promise<AnswersReply> {
  const { db, actor } = useCase;
  const after = readCursor<{ due: string; demand: string; id: string }>(cursor);
  const latestFirst = state === 'answered' || state === 'buffered';
  const conditions = [states[state]];
  if (demandId) conditions.push(sql<SqlBool>`demand_answer.demand_id = ${demandId}`);
  if (schoolId === 'mine') conditions.push(sql<SqlBool>`demand_answer.school_id = any(${scopeOf(actor, 'schoolId', 'school_leader')}::uuid[])`);
  else if (schoolId) conditions.push(sql<SqlBool>`demand_answer.school_id = ${schoolId}`);
  if (mine) conditions.push(sql<SqlBool>`(demand_answer.state = 'waiting' or demand_answer.pending_revision is not null) and school.ended_at is null and ${isMine(useCase)}`);
  const place = sql`(demand_answer.due_on, demand_answer.demand_id, demand_answer.school_id)`;
  if (after) conditions.push(sql<SqlBool>`${place} ${latestFirst ? sql`<` : sql`>`} (${after.due}, ${after.demand}::uuid, ${after.id}::uuid)`);
  const order = latestFirst ? sql`order by demand_answer.due_on desc, demand_answer.demand_id desc, demand_answer.school_id desc` : sql`order by demand_answer.due_on, demand_answer.demand_id, demand_answer.school_id`;
  const { rows } = await sql<Omit<AnswerRow, 'late'>>`
    select json_build_object('id', demand.id, 'number', demand.number, 'what', demand.what, 'purpose', demand.purpose, 'doneBy', demand.done_by, 'mayDecline', demand.may_decline, 'owner', json_build_object('id', owner.id, 'name', owner.full_name), 'department', json_build_object('id', department.id, 'name', department.name)) as demand,
      json_build_object('id', school.id, 'name', school.short_name) as school, case when region.id is not null then json_build_object('id', region.id, 'name', region.name) end as region,
      demand_answer.state, demand_answer.minutes, demand_answer.send_on, demand_answer.due_on,
      case when demand_answer.pending_revision is not null and ${seesInside(useCase)} then json_build_object('minutes', demand.minutes, 'dueOn', demand.due_on) end as pending,
      to_char(demand_answer.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as answered_at, answerer.full_name as answered_by, demand_answer.answer_text as text, demand_answer.answer_number as number,
      (select coalesce(sum(other.minutes), 0)::int from demand_answer other where other.district_id = demand_answer.district_id and other.school_id = demand_answer.school_id and other.state in ('open', 'done', 'declined', 'returned') and other.demand_id <> demand_answer.demand_id
        and other.due_on between date_trunc('week', demand_answer.due_on)::date and date_trunc('week', demand_answer.due_on)::date + 6) as week_minutes
    from demand_answer join demand on demand.district_id = demand_answer.district_id and demand.id = demand_answer.demand_id
    join school on school.district_id = demand_answer.district_id and school.id = demand_answer.school_id
    join department on department.district_id = demand.district_id and department.id = demand.department_id
    join person owner on owner.district_id = demand.district_id and owner.id = demand.owner_id
    left join person answerer on answerer.district_id = demand_answer.district_id and answerer.id = demand_answer.answered_by
    ${withMembership(actor.today)} left join region on region.district_id = m.district_id and region.id = m.region_id
    where ${visibleAnswers(useCase)} and ${sql.join(conditions, sql` and `)} ${order} limit ${limit + 1}`.execute(db);
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map((row) => ({ ...row, late: row.state === 'open' && row.minutes > 0 && row.dueOn < actor.today })),
    nextCursor: rows.length > limit && last ? writeCursor({ due: last.dueOn, demand: last.demand.id, id: last.school.id }) : null,
    budget: await findSetting(useCase, 'demand_weekly_minutes'),
  };
}
