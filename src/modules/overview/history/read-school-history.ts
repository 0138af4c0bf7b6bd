import { sql, type SqlBool } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import { readCursor, writeCursor } from '../../../platform/http/cursor.ts';
import { promiseHistory } from '../../commitments/index.ts';
import type { UseCase } from '../../people/index.ts';
import { regionHistory } from '../../regions/index.ts';
import { requestHistory } from '../../requests/index.ts';
import { leaderHistory } from '../../schools/index.ts';
import { tierHistory } from '../../tiers/index.ts';
import { purposeWords, visitHistory } from '../../visits/index.ts';
import type { Happening, SchoolHistory } from './contract.ts';

interface Asked {
  kind?: Happening['kind'] | undefined;
  limit: number;
  cursor?: string | undefined;
}

const histories = [leaderHistory, regionHistory, tierHistory, promiseHistory, requestHistory, visitHistory];

/**
 * What happened at a school, the newest first; also of one that has ended. It belongs to the school and not to who led it.
 * Each module tells its own part by its own rule of sight, and nothing that is confidential is ever in it. Throws AppError `not_found`.
 */
export async function readSchoolHistory(useCase: UseCase, schoolId: string, { kind, limit, cursor }: Asked): Promise<SchoolHistory> {
  const { db, actor } = useCase;
  const after = readCursor<{ on: string; key: string }>(cursor);
  const school = await db.selectFrom('school').where('districtId', '=', actor.districtId).where('id', '=', schoolId).select(['id', 'name']).executeTakeFirst();
  if (!school) throw new AppError('not_found', 'There is no such school.');
  const beyond = after ? sql<SqlBool>`(h.on_date, h.key) < (${after.on}::date, ${after.key})` : sql<SqlBool>`true`;
  const { rows } = await sql<Happening>`
    select h.kind, h.on_date as "on", h.key, h.detail from (${sql.join(histories.map((history) => history(useCase, schoolId)), sql` union all `)}) h
    where ${beyond} and (${kind ?? null}::text is null or h.kind = ${kind ?? null}) order by h.on_date desc, h.key desc limit ${limit + 1}`.execute(db);
  const last = rows[limit - 1];
  return { school, items: rows.slice(0, limit).map(inWords), nextCursor: rows.length > limit && last ? writeCursor({ on: last.on, key: last.key, id: schoolId }) : null };
}

function inWords(item: Happening): Happening {
  return item.kind === 'visit' ? { ...item, detail: { ...item.detail, purpose: purposeWords[item.detail.purpose as keyof typeof purposeWords] } } : item;
}
