import { sql, type Expression, type SqlBool } from 'kysely';
import { readCursor, writeCursor } from '../../../platform/http/cursor.ts';
import { scopeOf, type UseCase } from '../../people/index.ts';
import { asksFor } from '../abilities.ts';
import type { DemandsReply } from '../contract/demands.ts';
import { demandRows } from './demand-rows.ts';

interface Asked {
  view?: 'to_decide' | 'ours' | 'all';
  state?: 'draft' | 'waiting' | 'open' | 'ended' | 'any';
  limit: number;
  cursor?: string | undefined;
}

const states: Record<NonNullable<Asked['state']>, Expression<SqlBool>> = {
  any: sql<SqlBool>`true`,
  draft: sql<SqlBool>`demand.submitted_at is null`,
  waiting: sql<SqlBool>`c.waiting > 0`,
  open: sql<SqlBool>`c.open + c.returned > 0`,
  ended: sql<SqlBool>`demand.submitted_at is not null and c.unfinished = 0`,
};

/** A page of the demands that the actor sees, the latest due first; what waits for their decision, the soonest due first. */
export async function findDemands(useCase: UseCase, { view = 'all', state = 'any', limit, cursor }: Asked): Promise<DemandsReply> {
  const { actor } = useCase;
  const after = readCursor<{ due: string; id: string }>(cursor);
  const conditions = [states[state]];
  const toDecide = view === 'to_decide';
  if (toDecide) conditions.push(sql<SqlBool>`c.mine > 0`);
  if (view === 'ours') conditions.push(sql<SqlBool>`(demand.department_id = any(${scopeOf(actor, 'departmentId')}::uuid[]) or demand.owner_id = ${actor.personId})`);
  if (after) conditions.push(toDecide ? sql<SqlBool>`(demand.due_on, demand.id) > (${after.due}, ${after.id}::uuid)` : sql<SqlBool>`(demand.due_on, demand.id) < (${after.due}, ${after.id}::uuid)`);
  const order = toDecide ? sql`order by demand.due_on, demand.id` : sql`order by demand.due_on desc, demand.id desc`;
  const rows = await demandRows(useCase, sql<SqlBool>`${sql.join(conditions, sql` and `)}`, sql`${order} limit ${limit + 1}`);
  const last = rows[limit - 1];
  return { items: rows.slice(0, limit).map(({ inside: _, ...row }) => row), nextCursor: rows.length > limit && last ? await cursorOf(useCase, last.id) : null, mayAskFor: await departmentsOf(useCase) };
}

/** By the day that the list is ordered by, which is not always the one that is shown. */
async function cursorOf({ db, actor }: UseCase, id: string): Promise<string> {
  const { dueOn } = await db.selectFrom('demand').where('districtId', '=', actor.districtId).where('id', '=', id).select('dueOn').executeTakeFirstOrThrow();
  return writeCursor({ due: dueOn, id });
}

async function departmentsOf({ db, actor }: UseCase): Promise<{ id: string; name: string }[]> {
  const mine = asksFor(actor);
  if (mine !== 'any' && mine.length === 0) return [];
  const all = db.selectFrom('department').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).select(['id', 'name']).orderBy('name').orderBy('id');
  return (mine === 'any' ? all : all.where('id', 'in', mine)).execute();
}
