import { sql, type Expression, type SqlBool } from 'kysely';
import { standingOf, visibleCommitments, type Dates } from '../../commitments/index.ts';
import type { UseCase } from '../../people/index.ts';
import { ordinary, visibleRequests } from '../../requests/index.ts';
import type { CheckpointSupports } from './checkpoint-contract.ts';

type Promised = CheckpointSupports['promises'][number];
const promisesAtMost = 400;
const requestsAtMost = 200;

/** Requests that are tied to the goals of a plan and promises that were made in it, as they stand today, of those that the actor sees. */
export function readSupports(useCase: UseCase, planId: string): Promise<CheckpointSupports> {
  return supportsOf(useCase, planId, { requests: visibleRequests(useCase), promises: visibleCommitments(useCase) });
}

/** The same for the record of a checkpoint, whoever locks it; it is shown through `seenSupports`, to each what they may see. Nothing confidential is kept. */
export function readSupportsToKeep(useCase: UseCase, planId: string): Promise<CheckpointSupports> {
  const { districtId } = useCase.actor;
  return supportsOf(useCase, planId, { requests: sql<SqlBool>`request.district_id = ${districtId}`, promises: sql<SqlBool>`commitment.district_id = ${districtId}` });
}

/** Of what a locked checkpoint keeps, in the words of that day, what the actor may see now. */
export async function seenSupports(useCase: UseCase, kept: CheckpointSupports): Promise<CheckpointSupports> {
  const ids = { requests: kept.requests.map(({ id }) => id), promises: kept.promises.map(({ id }) => id) };
  const { rows } = await sql<{ id: string }>`
    select request.id from request where request.id = any(${ids.requests}::uuid[]) and ${visibleRequests(useCase)} and ${ordinary}
    union all select commitment.id from commitment where commitment.id = any(${ids.promises}::uuid[]) and ${visibleCommitments(useCase)} and not commitment.is_confidential`.execute(useCase.db);
  const seen = new Set(rows.map(({ id }) => id));
  return { requests: kept.requests.filter(({ id }) => seen.has(id)), promises: kept.promises.filter(({ id }) => seen.has(id)) };
}

async function supportsOf({ db, actor }: UseCase, planId: string, sight: { requests: Expression<SqlBool>; promises: Expression<SqlBool> }): Promise<CheckpointSupports> {
  const { rows: requests } = await sql<CheckpointSupports['requests'][number]>`
    select l.goal_id, request.id, request.number::int as number, request.summary, request.status from plan_link l join request on request.district_id = l.district_id and request.id = l.request_id
    where l.district_id = ${actor.districtId} and l.plan_id = ${planId} and l.untied_at is null and ${sight.requests} and ${ordinary} order by l.tied_at desc, l.id desc limit ${requestsAtMost}`.execute(db);
  const { rows: promises } = await sql<Omit<Promised, 'standing'> & Dates>`
    select commitment.id, commitment.direction, commitment.what, owner.full_name as owner, commitment.first_due_on, commitment.due_on, commitment.ended_on, commitment.outcome,
      case part.kind when 'goal' then part.id when 'action_step' then above.parent_id else part.parent_id end as goal_id
    from commitment join person owner on owner.district_id = commitment.district_id and owner.id = commitment.owner_id
    left join plan_part part on part.district_id = commitment.district_id and part.id = commitment.source_part_id and part.plan_id = ${planId}
    left join plan_part above on above.district_id = part.district_id and above.id = part.parent_id
    where commitment.district_id = ${actor.districtId} and commitment.source_kind = 'plan' and commitment.source_id = ${planId} and ${sight.promises} and not commitment.is_confidential
    order by commitment.due_on, commitment.id limit ${promisesAtMost}`.execute(db);
  return { requests, promises: promises.map(({ id, goalId, direction, what, owner, dueOn, ...dates }) => ({ id, goalId, direction, what, owner, dueOn, standing: standingOf({ ...dates, dueOn }, actor.today) })) };
}
