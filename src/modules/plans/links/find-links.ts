import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import { readCursor, writeCursor } from '../../../platform/http/cursor.ts';
import type { UseCase } from '../../people/index.ts';
import { ordinary, visibleRequests } from '../../requests/index.ts';
import { lockPlan } from '../lock-plan.ts';
import { visiblePlans } from '../visibility.ts';
import type { PlanLink } from './contract.ts';

interface Asked {
  goalId?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** A page of the requests that are tied to goals of a plan, of those that the actor sees, the newest tie first. */
export async function findLinks(useCase: UseCase, planId: string, { goalId, limit, cursor }: Asked): Promise<{ items: PlanLink[]; nextCursor: string | null }> {
  const { db, actor } = useCase;
  await lockPlan(useCase, planId, { judgeOnly: true });
  const after = readCursor<{ at: string; id: string }>(cursor);
  const { rows } = await sql<PlanLink>`
    select l.id, l.goal_id, json_build_object('id', request.id, 'number', request.number::int, 'summary', request.summary, 'status', request.status, 'closedAt', to_char(request.closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as request,
      who.full_name as by, to_char(l.tied_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
    from plan_link l join request on request.district_id = l.district_id and request.id = l.request_id join person who on who.district_id = l.district_id and who.id = l.tied_by
    where l.district_id = ${actor.districtId} and l.plan_id = ${planId} and l.untied_at is null and ${visibleRequests(useCase)} and ${ordinary}
      ${goalId ? sql`and l.goal_id = ${goalId}` : sql``} ${after ? sql`and (l.tied_at, l.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
    order by l.tied_at desc, l.id desc limit ${limit + 1}`.execute(db);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? writeCursor({ at: last.at, id: last.id }) : null };
}

/** Requests of the school that could be tied, by words or a number of them, the newest first. */
export async function findTieable(useCase: UseCase, planId: string, { q, limit }: { q: string; limit: number }): Promise<{ items: { id: string; number: number; summary: string }[] }> {
  const { db } = useCase;
  const plan = await lockPlan(useCase, planId, { act: 'tie', judgeOnly: true });
  const words = q.toLowerCase().replace(/^r-(?=\d)/, '').split(/\s+/).filter(Boolean).slice(0, 6).map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
  const { rows: items } = await sql<{ id: string; number: number; summary: string }>`
    select request.id, request.number::int as number, request.summary from request
    where request.school_id = ${plan.schoolId} and ${visibleRequests(useCase)} and ${ordinary} and (lower(request.summary) like all (${words}::text[]) or request.number::text like any (${words}::text[]))
    order by request.number desc limit ${limit}`.execute(db);
  return { items };
}

/** The goals to which a request is tied, in plans that the actor sees. Throws AppError `not_found` for a request that they do not see. */
export async function findGoalsOfRequest(useCase: UseCase, requestId: string) {
  const { db, actor } = useCase;
  const seen = await db.selectFrom('request').where('request.id', '=', requestId).where(visibleRequests(useCase)).select('request.id').executeTakeFirst();
  if (!seen) throw new AppError('not_found', 'There is no such request, or it is not yours to see.');
  const { rows: items } = await sql<{ linkId: string; planId: string; goalId: string; goal: string; schoolYear: string }>`
    select l.id as link_id, l.plan_id, l.goal_id, p.text as goal, y.name as school_year
    from plan_link l join plan on plan.district_id = l.district_id and plan.id = l.plan_id join plan_part p on p.district_id = l.district_id and p.id = l.goal_id join school_year y on y.district_id = plan.district_id and y.id = plan.school_year_id
    where l.district_id = ${actor.districtId} and l.request_id = ${requestId} and l.untied_at is null and ${visiblePlans(useCase)} order by l.tied_at, l.id limit 20`.execute(db);
  return { items };
}
