import { sql, type Expression, type SqlBool } from 'kysely';
import { AppError } from '../../platform/errors.ts';
import { readCursor, writeCursor } from '../../platform/http/cursor.ts';
import type { Actor, UseCase } from '../people/index.ts';
import { abilitiesOnSchool } from './abilities.ts';
import type { SchoolReply, SchoolsReply } from './contract.ts';
import { schoolFacets, schoolPage, schoolRows } from './queries.ts';

export interface SchoolFilters {
  q?: string | undefined;
  regionId?: string | undefined;
  level?: string | undefined;
}

/** A page of the directory of schools, which everybody signed in may read. */
export async function findSchools(useCase: UseCase, { limit, cursor, ...filters }: SchoolFilters & { limit: number; cursor?: string | undefined }): Promise<SchoolsReply> {
  const { actor } = useCase;
  const { rows, total } = await schoolRows(useCase, matching(actor, filters), readCursor<{ name: string; id: string }>(cursor), limit + 1);
  const facets = await schoolFacets(useCase, { regions: matching(actor, { ...filters, regionId: undefined }), levels: matching(actor, { ...filters, level: undefined }) });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, total, nextCursor: rows.length > limit && last ? writeCursor({ name: last.name, id: last.id }) : null, facets };
}

function matching({ districtId, today }: Actor, { q, level, regionId }: SchoolFilters): Expression<SqlBool> {
  const parts: Expression<SqlBool>[] = [sql`true`];
  const words = (q ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (q && words.length === 0) parts.push(sql`false`);
  if (words.length > 0) parts.push(sql`school.search @@ to_tsquery('simple', ${words.slice(0, 8).map((word) => `${word}:*`).join(' & ')})`);
  if (level) parts.push(sql`school.level = ${level}`);
  if (regionId) {
    parts.push(sql`school.id = any(array(select school_id from region_membership where district_id = ${districtId} and region_id = ${regionId} and valid_from <= ${today} and (valid_to is null or valid_to > ${today})))`);
  }
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
}

/** One school. Throws AppError `not_found`. */
export async function getSchool(useCase: UseCase, id: string): Promise<SchoolReply> {
  const school = await schoolPage(useCase, id);
  if (!school) throw new AppError('not_found', 'There is no such school.');
  return { ...school, abilities: abilitiesOnSchool(useCase.actor, school) };
}
