import { sql, type Expression, type SqlBool } from 'kysely';
import { AppError } from '../../platform/errors.ts';
import { readCursor, writeCursor } from '../../platform/http/cursor.ts';
import type { UseCase } from '../people/index.ts';
import { schoolPage, schoolRows, type SchoolPage } from './queries.ts';

export interface SchoolFilters {
  q?: string | undefined;
  regionId?: string | undefined;
  level?: string | undefined;
}

/** A page of the directory of schools, which everybody signed in may read. */
export async function findSchools(useCase: UseCase, { limit, cursor, ...filters }: SchoolFilters & { limit: number; cursor?: string | undefined }) {
  const { actor } = useCase;
  const parts: Expression<SqlBool>[] = [sql`true`];
  const words = (filters.q ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (filters.q && words.length === 0) parts.push(sql`false`);
  if (words.length > 0) parts.push(sql`school.search @@ to_tsquery('simple', ${words.slice(0, 8).map((word) => `${word}:*`).join(' & ')})`);
  if (filters.level) parts.push(sql`school.level = ${filters.level}`);
  if (filters.regionId) {
    parts.push(sql`school.id = any(array(select school_id from region_membership where district_id = ${actor.districtId} and region_id = ${filters.regionId} and valid_from <= ${actor.today} and (valid_to is null or valid_to > ${actor.today})))`);
  }
  const { rows, total } = await schoolRows(useCase, sql<SqlBool>`(${sql.join(parts, sql` and `)})`, readCursor<{ name: string; id: string }>(cursor), limit + 1);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, total, nextCursor: rows.length > limit && last ? writeCursor({ name: last.name, id: last.id }) : null };
}

/** One school. Throws AppError `not_found`. */
export async function getSchool(useCase: UseCase, id: string): Promise<SchoolPage> {
  const school = await schoolPage(useCase, id);
  if (!school) throw new AppError('not_found', 'There is no such school.');
  return school;
}
