import { sql, type Expression, type SqlBool } from 'kysely';
import { visibleCommitments } from '../../commitments/index.ts';
import { readSeriesGaps } from '../../evidence/index.ts';
import type { UseCase } from '../../people/index.ts';
import { ordinary, visibleRequests } from '../../requests/index.ts';
import type { LockedCheckpoint } from '../cycles/lock-checkpoint.ts';
import type { LockedPlan } from '../lock-plan.ts';
import { partRows } from '../parts/part-rows.ts';
import { visitsOfPack } from './visits-of-pack.ts';
import type { KeptPack, PromiseOfPack, RequestOfPack } from './kept-pack.ts';

interface Sight {
  visits: 'all' | 'seen';
  requests: Expression<SqlBool>;
  promises: Expression<SqlBool>;
}

interface Span {
  since: string;
  until: string;
}

/** What a pack is counted from today, of what the actor sees. Days are the district's own. */
export function readPack(useCase: UseCase, plan: LockedPlan, checkpoint: LockedCheckpoint): Promise<KeptPack> {
  return packOf(useCase, plan, checkpoint, { visits: 'seen', requests: visibleRequests(useCase), promises: visibleCommitments(useCase) });
}

/** The same for the record, whoever locks it; it is read through `seenPack`, by each of what they may see. Nothing confidential is kept. */
export function readPackToKeep(useCase: UseCase, plan: LockedPlan, checkpoint: LockedCheckpoint): Promise<KeptPack> {
  const { districtId } = useCase.actor;
  return packOf(useCase, plan, checkpoint, { visits: 'all', requests: sql<SqlBool>`request.district_id = ${districtId}`, promises: sql<SqlBool>`commitment.district_id = ${districtId}` });
}

async function packOf(useCase: UseCase, plan: LockedPlan, checkpoint: LockedCheckpoint, sight: Sight): Promise<KeptPack> {
  const { db, actor } = useCase;
  const { rows: spans } = await sql<Span>`
    select coalesce((select max(b.due_on) from checkpoint b where b.district_id = k.district_id and b.cycle_id = k.cycle_id and b.day_number < k.day_number), c.starts_on) as since, least(k.due_on, ${actor.today}::date) as until
    from checkpoint k join plan_cycle c on c.district_id = k.district_id and c.id = k.cycle_id where k.district_id = ${actor.districtId} and k.id = ${checkpoint.id}`.execute(db);
  const span = spans[0]!;
  const parts = await partRows(useCase, plan.id);
  const series = [...new Set(parts.flatMap(({ kind, series: named }) => (named === null || kind === 'evidence' ? [] : [named])))];
  return {
    on: actor.today,
    ...span,
    requests: await readRequests(useCase, plan.schoolId, span, sight),
    promises: await readPromises(useCase, plan.schoolId, span, sight),
    visits: await visitsOfPack().read(useCase, plan.schoolId, span, sight.visits),
    gaps: await readSeriesGaps(useCase, plan.schoolId, series),
    decisions: await readDecisions(useCase, checkpoint),
  };
}

const localDay = (at: string, { actor }: UseCase) => sql`(${sql.ref(at)} at time zone ${actor.timeZone})::date`;

async function readRequests(useCase: UseCase, schoolId: string, { since, until }: Span, sight: Sight): Promise<RequestOfPack[]> {
  const now = new Date(useCase.clock.now().epochMilliseconds).toISOString();
  const { rows } = await sql<RequestOfPack>`
    select request.id, f.name as function, request.closed_at is not null as is_closed, coalesce(request.first_answered_at <= request.first_answer_due_at, false) as is_answered_in_time,
      request.first_answered_at is not null or coalesce(request.first_answer_due_at < ${now}, false) as is_answer_due
    from request join support_function f on f.district_id = request.district_id and f.id = request.function_id
    where request.school_id = ${schoolId} and ${sight.requests} and ${ordinary} and ${localDay('request.submitted_at', useCase)} between ${since} and ${until} order by request.id`.execute(useCase.db);
  return rows;
}

/** Promises on which anything happened in that time, and those that are open. */
async function readPromises(useCase: UseCase, schoolId: string, { since, until }: Span, sight: Sight): Promise<PromiseOfPack[]> {
  const { today } = useCase.actor;
  const { rows } = await sql<PromiseOfPack>`
    select * from (
      select commitment.id, commitment.direction, ${localDay('commitment.made_at', useCase)} between ${since} and ${until} as is_made,
        coalesce(outcome = 'kept' and ended_on between ${since} and ${until}, false) as is_kept, coalesce(outcome = 'dropped' and ended_on between ${since} and ${until}, false) as is_dropped,
        outcome is null as is_open, outcome is null and commitment.due_on < ${today} as is_late
      from commitment where commitment.school_id = ${schoolId} and not commitment.is_confidential and ${sight.promises}) p
    where is_made or is_kept or is_dropped or is_open order by id`.execute(useCase.db);
  return rows;
}

async function readDecisions({ db, actor }: UseCase, { planId, dueOn }: LockedCheckpoint): Promise<KeptPack['decisions']> {
  const { rows } = await sql<KeptPack['decisions'][number]>`
    select c.number as cycle_number, k.day_number, part.text as goal, d.decision, d.reason, who.full_name as "by"
    from checkpoint_decision d join checkpoint k on k.district_id = d.district_id and k.id = d.checkpoint_id join plan_cycle c on c.district_id = k.district_id and c.id = k.cycle_id
    join plan_part part on part.district_id = d.district_id and part.id = d.goal_id join person who on who.district_id = d.district_id and who.id = d.decided_by
    where d.district_id = ${actor.districtId} and k.plan_id = ${planId} and d.ended_at is null and k.due_on <= ${dueOn} order by k.due_on, k.id, part.position, d.id limit 200`.execute(db);
  return rows;
}
