import { sql } from 'kysely';
import { AppError } from '../../platform/errors.ts';
import { scopeOf, type UseCase } from '../people/index.ts';
import type { JudgedDemand } from './abilities.ts';
import { visibleAnswers, visibleDemands } from './visibility.ts';

export interface LockedDemand extends JudgedDemand {
  id: string;
  what: string;
  number: number;
  measureId: string | null;
  minutes: number;
  sendOn: string;
  dueOn: string;
  doneBy: 'tick' | 'text' | 'number';
  mayDecline: boolean;
  schoolsBy: 'all' | 'region' | 'level' | 'tier' | 'list';
  schoolsOf: string[];
  revision: number;
  isWithdrawn: boolean;
}

type Row = Omit<LockedDemand, keyof JudgedDemand> & { departmentId: string; ownerId: string; isSubmitted: boolean };

/**
 * A demand that the actor sees, with what the rules ask, locked for a change unless only judged. Whoever changes one of
 * its answers has locked the demand before. Throws AppError `not_found`.
 */
export async function lockDemand(useCase: UseCase, id: string, { judgeOnly = false } = {}): Promise<LockedDemand> {
  const { db, actor } = useCase;
  const { rows } = await sql<Row>`
    select demand.id, demand.what, demand.number, demand.measure_id, demand.minutes, demand.send_on, demand.due_on, demand.done_by, demand.may_decline, demand.schools_by, demand.schools_of, demand.revision,
      demand.department_id, demand.owner_id, demand.submitted_at is not null as is_submitted, demand.withdrawn_at is not null as is_withdrawn
    from demand where demand.id = ${id} and ${visibleDemands(useCase)} ${judgeOnly ? sql`` : sql`for update of demand`}`.execute(db);
  const [row] = rows;
  if (!row) throw new AppError('not_found', 'There is no such demand, or it is not yours to see.');
  const { rows: answers } = await sql<{ regionId: string | null; waiting: number; open: number; unfinished: number }>`
    select m.region_id, count(*) filter (where demand_answer.state = 'waiting' or demand_answer.pending_revision is not null)::int as waiting, count(*) filter (where demand_answer.state in ('open', 'returned'))::int as open,
      count(*) filter (where demand_answer.state in ('waiting', 'open', 'returned'))::int as unfinished
    from demand_answer join school on school.district_id = demand_answer.district_id and school.id = demand_answer.school_id and school.ended_at is null
    left join region_membership m on m.district_id = demand_answer.district_id and m.school_id = demand_answer.school_id and m.valid_from <= ${actor.today} and (m.valid_to is null or m.valid_to > ${actor.today})
    where demand_answer.district_id = ${actor.districtId} and demand_answer.demand_id = ${id} group by m.region_id`.execute(db);
  const schools = scopeOf(actor, 'schoolId', 'school_leader');
  const own = schools.length === 0 ? [] : (await sql<JudgedDemand['own'][number]>`
    select demand_answer.state, demand.may_decline from demand_answer join demand on demand.district_id = demand_answer.district_id and demand.id = demand_answer.demand_id
    where demand_answer.demand_id = ${id} and demand_answer.school_id = any(${schools}::uuid[]) and ${visibleAnswers(useCase)}`.execute(db)).rows;
  return { ...row, regions: answers.map(({ unfinished: _, ...region }) => region), own, isEnded: row.isWithdrawn || (row.isSubmitted && answers.every(({ unfinished }) => unfinished === 0)) };
}
