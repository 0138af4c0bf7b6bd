import { sql, type Expression, type SqlBool } from 'kysely';
import { readCursor, writeCursor } from '../../../platform/http/cursor.ts';
import { scopeOf, type UseCase } from '../../people/index.ts';
import { schoolsOfRegions } from '../../regions/index.ts';
import type { VisitFilters, VisitRow } from '../contract.ts';
import { cameFrom } from '../visibility.ts';
import { visitRows } from './visit-rows.ts';

interface Asked extends Partial<VisitFilters> {
  limit: number;
  cursor?: string | undefined;
}

/** A page of the visits that the actor may know of, the latest first. */
export async function findVisits(useCase: UseCase, { limit, cursor, standing = 'recorded', ...filters }: Asked): Promise<{ items: VisitRow[]; nextCursor: string | null }> {
  const { actor } = useCase;
  const after = readCursor<{ on: string; id: string }>(cursor);
  const conditions: Expression<SqlBool>[] = [sql<SqlBool>`true`];
  if (standing === 'recorded') conditions.push(sql<SqlBool>`school_visit.standing <> 'withdrawn'`);
  else if (standing !== 'all') conditions.push(sql<SqlBool>`school_visit.standing = ${standing}`);
  if (filters.schoolId) conditions.push(sql<SqlBool>`school_visit.school_id = ${filters.schoolId}`);
  if (filters.regionId) conditions.push(sql<SqlBool>`school_visit.school_id = any(${schoolsOfRegions(actor, filters.regionId === 'mine' ? scopeOf(actor, 'regionId') : [filters.regionId])})`);
  if (filters.departmentId) conditions.push(sql<SqlBool>`${filters.departmentId} = any(school_visit.department_ids)`);
  if (filters.personId) conditions.push(cameFrom(useCase, sql<SqlBool>`came.person_id = ${filters.personId === 'me' ? actor.personId : filters.personId}`));
  if (filters.goalId) conditions.push(sql<SqlBool>`school_visit.goal_id = ${filters.goalId}`);
  if (filters.from) conditions.push(sql<SqlBool>`school_visit.held_on >= ${filters.from}`);
  if (filters.to) conditions.push(sql<SqlBool>`school_visit.held_on <= ${filters.to}`);
  if (after) conditions.push(sql<SqlBool>`(school_visit.held_on, school_visit.id) < (${after.on}, ${after.id}::uuid)`);
  const rows = await visitRows(useCase, sql<SqlBool>`${sql.join(conditions, sql` and `)}`, sql`order by school_visit.held_on desc, school_visit.id desc limit ${limit + 1}`);
  const last = rows[limit - 1];
  return { items: rows.slice(0, limit), nextCursor: rows.length > limit && last ? writeCursor({ on: last.heldOn, id: last.id }) : null };
}
