import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { readCursor, writeCursor } from '../../../platform/http/cursor.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { lockPlan } from '../lock-plan.ts';
import type { PlanComment } from './contract.ts';

/** A page of what was said about a plan, newest first. */
export async function findComments(useCase: UseCase, planId: string, { limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<{ items: PlanComment[]; nextCursor: string | null }> {
  const { db, actor } = useCase;
  await lockPlan(useCase, planId, { judgeOnly: true });
  const after = readCursor<{ at: string; id: string }>(cursor);
  const { rows } = await sql<PlanComment>`
    select c.id, c.part_id, c.body, json_build_object('id', p.id, 'name', p.full_name) as by, to_char(c.written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
      case when c.settled_at is not null then json_build_object('by', s.full_name, 'at', to_char(c.settled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as settled
    from plan_comment c join person p on p.district_id = c.district_id and p.id = c.written_by left join person s on s.district_id = c.district_id and s.id = c.settled_by
    where c.district_id = ${actor.districtId} and c.plan_id = ${planId} ${after ? sql`and (c.written_at, c.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``} order by c.written_at desc, c.id desc limit ${limit + 1}`.execute(db);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? writeCursor({ at: last.at, id: last.id }) : null };
}

/** Throws AppError `not_found` for a part of another plan. */
export async function writeComment(useCase: UseCase, planId: string, { partId, body }: { partId: string | null; body: string }): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const plan = await lockPlan(useCase, planId, { act: 'comment', judgeOnly: true });
  if (partId && !(await db.selectFrom('planPart').where('districtId', '=', actor.districtId).where('planId', '=', planId).where('id', '=', partId).select('id').executeTakeFirst())) throw new AppError('not_found', 'There is no such part in this plan.');
  const id = newId();
  await db.insertInto('planComment').values({ districtId: actor.districtId, id, planId, partId, body, writtenBy: actor.personId, writtenAt: clock.now().toString() }).execute();
  await publish(useCase, { type: 'plan.commented', subjectId: planId, payload: { schoolId: plan.schoolId } });
  return { id };
}

/** A comment is settled or open again: by whoever wrote it, or by whoever writes the plan. Throws AppError `not_found`. */
export async function settleComment(useCase: UseCase, planId: string, commentId: string, settled: boolean): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const plan = await lockPlan(useCase, planId, { act: 'comment' });
  const comment = await db.selectFrom('planComment').where('districtId', '=', actor.districtId).where('planId', '=', planId).where('id', '=', commentId).select('writtenBy').executeTakeFirst();
  if (!comment) throw new AppError('not_found', 'There is no such comment on this plan.');
  if (comment.writtenBy !== actor.personId && !actor.grants.some((grant) => grant.schoolId === plan.schoolId)) throw new AppError('not_allowed', 'Whoever wrote it, or the people of the school, settle a comment.', { reason: 'own_or_school' });
  await db.updateTable('planComment').set(settled ? { settledBy: actor.personId, settledAt: clock.now().toString() } : { settledBy: null, settledAt: null }).where('districtId', '=', actor.districtId).where('id', '=', commentId).execute();
  await publish(useCase, { type: 'plan.commented', subjectId: planId, payload: { schoolId: plan.schoolId } });
  return { id: commentId };
}
