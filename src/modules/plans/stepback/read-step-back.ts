import { sql } from 'kysely';
import { visibleCommitments } from '../../commitments/index.ts';
import type { UseCase } from '../../people/index.ts';
import { ordinary, visibleRequests } from '../../requests/index.ts';
import { getCheckpoint } from '../cycles/get-checkpoint.ts';
import type { StepBackReply } from './contract.ts';

type Promises = StepBackReply['promises']['toSchool'];

/** What a checkpoint is held on, as it is known now. Days are the district's own. Throws AppError `not_found`. */
export async function readStepBack(useCase: UseCase, id: string): Promise<StepBackReply> {
  const { db, actor } = useCase;
  const { abilities: _abilities, moves: _moves, ...checkpoint } = await getCheckpoint(useCase, id);
  const { rows: spans } = await sql<{ since: string; until: string }>`
    select coalesce((select max(b.due_on) from checkpoint b where b.district_id = k.district_id and b.cycle_id = k.cycle_id and b.day_number < k.day_number), c.starts_on) as since, least(k.due_on, ${actor.today}::date) as until
    from checkpoint k join plan_cycle c on c.district_id = k.district_id and c.id = k.cycle_id where k.district_id = ${actor.districtId} and k.id = ${id}`.execute(db);
  const span = spans[0]!;
  return { checkpoint, ...span, service: await readService(useCase, checkpoint.school.id, span), promises: await readPromises(useCase, checkpoint.school.id, span), decisions: await readDecisions(useCase, checkpoint) };
}

interface Span {
  since: string;
  until: string;
}

const localDay = (at: string, { actor }: UseCase) => sql`(${sql.ref(at)} at time zone ${actor.timeZone})::date`;

async function readService(useCase: UseCase, schoolId: string, { since, until }: Span): Promise<StepBackReply['service']> {
  const now = new Date(useCase.clock.now().epochMilliseconds).toISOString();
  const { rows } = await sql<StepBackReply['service'][number]>`
    select f.name as function, count(*)::int as asked, count(*) filter (where request.closed_at is not null)::int as closed,
      count(*) filter (where request.first_answered_at <= request.first_answer_due_at)::int as answered_in_time,
      count(*) filter (where request.first_answered_at is not null or request.first_answer_due_at < ${now})::int as answer_due
    from request join support_function f on f.district_id = request.district_id and f.id = request.function_id
    where request.school_id = ${schoolId} and ${visibleRequests(useCase)} and ${ordinary} and ${localDay('request.submitted_at', useCase)} between ${since} and ${until}
    group by f.id, f.name order by f.name, f.id`.execute(useCase.db);
  return rows;
}

async function readPromises(useCase: UseCase, schoolId: string, { since, until }: Span): Promise<StepBackReply['promises']> {
  const { today } = useCase.actor;
  const { rows } = await sql<Promises & { direction: 'to_school' | 'by_school' }>`
    select commitment.direction, count(*) filter (where ${localDay('commitment.made_at', useCase)} between ${since} and ${until})::int as made,
      count(*) filter (where outcome = 'kept' and ended_on between ${since} and ${until})::int as kept, count(*) filter (where outcome = 'dropped' and ended_on between ${since} and ${until})::int as dropped,
      count(*) filter (where outcome is null)::int as open, count(*) filter (where outcome is null and commitment.due_on < ${today})::int as late
    from commitment where commitment.school_id = ${schoolId} and not commitment.is_confidential and ${visibleCommitments(useCase)} group by commitment.direction`.execute(useCase.db);
  const of = (wanted: string): Promises => {
    const { made = 0, kept = 0, dropped = 0, open = 0, late = 0 } = rows.find(({ direction }) => direction === wanted) ?? {};
    return { made, kept, dropped, open, late };
  };
  return { toSchool: of('to_school'), bySchool: of('by_school') };
}

async function readDecisions({ db, actor }: UseCase, { planId, dueOn }: { planId: string; dueOn: string }): Promise<StepBackReply['decisions']> {
  const { rows } = await sql<StepBackReply['decisions'][number]>`
    select c.number as cycle_number, k.day_number, part.text as goal, d.decision, d.reason, who.full_name as "by"
    from checkpoint_decision d join checkpoint k on k.district_id = d.district_id and k.id = d.checkpoint_id join plan_cycle c on c.district_id = k.district_id and c.id = k.cycle_id
    join plan_part part on part.district_id = d.district_id and part.id = d.goal_id join person who on who.district_id = d.district_id and who.id = d.decided_by
    where d.district_id = ${actor.districtId} and k.plan_id = ${planId} and d.ended_at is null and k.due_on <= ${dueOn} order by k.due_on, k.id, part.position, d.id limit 200`.execute(db);
  return rows;
}
