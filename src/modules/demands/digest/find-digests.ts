import { sql, type Expression, type SqlBool } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import { readCursor, writeCursor } from '../../../platform/http/cursor.ts';
import { holdsRole, scopeOf, type UseCase } from '../../people/index.ts';
import { schoolsOfRegions } from '../../regions/index.ts';
import type { DigestReply, DigestsReply } from '../contract/digests.ts';
import { withoutHidden } from './without-hidden.ts';

/** SQL on `part`, the part of a digest about one school: for its leader, those who lead its region, and who sees everything. */
function visibleParts({ actor }: Pick<UseCase, 'actor'>): Expression<SqlBool> {
  if (holdsRole(actor, 'district_leader', 'auditor')) return sql<SqlBool>`part.district_id = ${actor.districtId}`;
  const schools = scopeOf(actor, 'schoolId', 'school_leader');
  const regions = scopeOf(actor, 'regionId', 'regional_superintendent', 'operational_leader');
  return sql<SqlBool>`part.district_id = ${actor.districtId} and (part.school_id = any(${schools}::uuid[]) or part.school_id = any(${schoolsOfRegions(actor, regions)}))`;
}

interface Asked {
  schoolId?: string | undefined;
  week?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** A page of digests, the newest week first, each with the schools in it that the actor may know of. */
export async function findDigests(useCase: UseCase, { schoolId, week, limit, cursor }: Asked): Promise<DigestsReply> {
  const after = readCursor<{ week: string; id: string }>(cursor);
  const conditions = [visibleParts(useCase)];
  if (schoolId) conditions.push(sql<SqlBool>`part.school_id = ${schoolId}`);
  if (week) conditions.push(sql<SqlBool>`part.week_start = ${week}`);
  if (after) conditions.push(sql<SqlBool>`(part.week_start, part.digest_id) < (${after.week}, ${after.id}::uuid)`);
  const { rows } = await sql<DigestsReply['items'][number]>`
    select digest.id, digest.week_start, person.full_name as leader, to_char(digest.composed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as composed_at,
      json_agg(json_build_object('id', school.id, 'name', school.short_name) order by school.short_name, school.id) as schools, max(part.minutes)::int as minutes, max(part.budget)::int as budget, sum(jsonb_array_length(part.content -> 'due'))::int as due
    from weekly_digest_part part join weekly_digest digest on digest.district_id = part.district_id and digest.id = part.digest_id
    join person on person.district_id = digest.district_id and person.id = digest.person_id
    join school on school.district_id = part.district_id and school.id = part.school_id
    where ${sql.join(conditions, sql` and `)} group by digest.id, digest.week_start, person.full_name, digest.composed_at order by digest.week_start desc, digest.id desc limit ${limit + 1}`.execute(useCase.db);
  const last = rows[limit - 1];
  return { items: rows.slice(0, limit), nextCursor: rows.length > limit && last ? writeCursor({ week: last.weekStart, id: last.id }) : null };
}

/** One digest as it was composed. Throws AppError `not_found`. */
export async function getDigest(useCase: UseCase, id: string): Promise<DigestReply> {
  const { rows } = await sql<DigestReply>`
    select digest.id, digest.week_start, person.full_name as leader, to_char(digest.composed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as composed_at,
      json_agg(json_build_object('school', json_build_object('id', school.id, 'name', school.name), 'minutes', part.minutes, 'budget', part.budget, 'content', part.content) order by school.name, school.id) as parts
    from weekly_digest_part part join weekly_digest digest on digest.district_id = part.district_id and digest.id = part.digest_id
    join person on person.district_id = digest.district_id and person.id = digest.person_id
    join school on school.district_id = part.district_id and school.id = part.school_id
    where digest.id = ${id} and ${visibleParts(useCase)} group by digest.id, digest.week_start, person.full_name, digest.composed_at`.execute(useCase.db);
  if (!rows[0]) throw new AppError('not_found', 'There is no such digest, or it is not yours to see.');
  return { ...rows[0], parts: await withoutHidden(useCase, rows[0].parts) };
}
