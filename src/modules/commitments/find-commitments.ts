import { sql, type Expression, type SqlBool } from 'kysely';
import { readCursor, writeCursor } from '../../platform/http/cursor.ts';
import type { UseCase } from '../people/index.ts';
import { schoolsOfRegions } from '../regions/index.ts';
import { commitmentRows } from './commitment-rows.ts';
import type { CommitmentFilters, CommitmentRow } from './contract.ts';
import { sourcesWithin } from './sources-within.ts';
import { openToAll } from './visibility.ts';

interface Asked extends Partial<CommitmentFilters> {
  limit: number;
  cursor?: string | undefined;
}

/** A page of the commitments that the actor may know of, the next due first; ended ones the latest first. */
export async function findCommitments(useCase: UseCase, { limit, cursor, state = 'open', ...filters }: Asked): Promise<{ items: CommitmentRow[]; nextCursor: string | null }> {
  const { actor } = useCase;
  const after = readCursor<{ due: string; id: string }>(cursor);
  const newestFirst = state === 'ended' || state === 'all';
  const conditions: Expression<SqlBool>[] = [stateIs(state, actor.today)];
  if (filters.schoolId) conditions.push(sql<SqlBool>`commitment.school_id = ${filters.schoolId}`);
  if (filters.regionId) conditions.push(sql<SqlBool>`commitment.school_id = any(${schoolsOfRegions(actor, [filters.regionId])})`);
  if (filters.departmentId) conditions.push(sql<SqlBool>`commitment.department_id = ${filters.departmentId}`);
  if (filters.ownerId) conditions.push(sql<SqlBool>`commitment.owner_id = ${filters.ownerId === 'me' ? actor.personId : filters.ownerId}`);
  if (filters.direction) conditions.push(sql<SqlBool>`commitment.direction = ${filters.direction}`);
  if (filters.sourceId) conditions.push(sql<SqlBool>`commitment.source_id = any(array(${sourcesWithin(useCase, filters.sourceId)}))`);
  if (filters.dueFrom) conditions.push(sql<SqlBool>`commitment.due_on >= ${filters.dueFrom}`);
  if (filters.dueTo) conditions.push(sql<SqlBool>`commitment.due_on <= ${filters.dueTo}`);
  if (filters.confidential) conditions.push(openToAll);
  if (after) conditions.push(newestFirst ? sql<SqlBool>`(commitment.due_on, commitment.id) < (${after.due}, ${after.id}::uuid)` : sql<SqlBool>`(commitment.due_on, commitment.id) > (${after.due}, ${after.id}::uuid)`);
  const order = newestFirst ? sql`order by commitment.due_on desc, commitment.id desc` : sql`order by commitment.due_on, commitment.id`;
  const rows = await commitmentRows(useCase, sql<SqlBool>`${sql.join(conditions, sql` and `)}`, sql`${order} limit ${limit + 1}`);
  const last = rows[limit - 1];
  return { items: rows.slice(0, limit), nextCursor: rows.length > limit && last ? writeCursor({ due: last.dueOn, id: last.id }) : null };
}

function stateIs(state: CommitmentFilters['state'], today: string): Expression<SqlBool> {
  if (state === 'all') return sql<SqlBool>`true`;
  if (state === 'ended') return sql<SqlBool>`commitment.outcome is not null`;
  return state === 'late' ? sql<SqlBool>`commitment.outcome is null and commitment.due_on < ${today}` : sql<SqlBool>`commitment.outcome is null`;
}
