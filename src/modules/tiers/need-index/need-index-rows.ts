import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { formulaSchema, type Formula } from './formula/formula.ts';

export interface VersionRow {
  id: string;
  needIndexId: string;
  number: number;
  formula: Formula;
  note: string;
  revision: number;
  draftedBy: string | null;
  editedAt: string;
  publishedBy: string | null;
  publishedAt: string | null;
  validFrom: string | null;
}

const instant = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** The versions of an index, the newest first. */
export async function versionRows({ db, actor }: Pick<UseCase, 'db' | 'actor'>, indexId: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select v.id, v.need_index_id, v.number, v.formula, v.note, v.revision, drafter.full_name as drafted_by, ${instant('v.edited_at')} as edited_at,
      publisher.full_name as published_by, ${instant('v.published_at')} as published_at, v.valid_from
    from need_index_version v
    left join person drafter on drafter.district_id = v.district_id and drafter.id = v.drafted_by
    left join person publisher on publisher.district_id = v.district_id and publisher.id = v.published_by
    where v.district_id = ${actor.districtId} and v.need_index_id = ${indexId} order by v.number desc`.execute(db);
  return rows.map((row) => ({ ...row, formula: formulaSchema.parse(row.formula) }));
}

/** The published version that holds on a day: the newest `valid_from` up to it, the higher number where two begin on one day. */
export function inForceOn(versions: VersionRow[], on: string): VersionRow | undefined {
  return versions.filter(({ validFrom }) => validFrom !== null && validFrom <= on).toSorted((a, b) => b.validFrom!.localeCompare(a.validFrom!) || b.number - a.number)[0];
}

/** Throws AppError `not_found` unless the index exists. */
export async function requireIndex({ db, actor }: Pick<UseCase, 'db' | 'actor'>, id: string): Promise<{ id: string; name: string; about: string }> {
  const index = await db.selectFrom('needIndex').where('districtId', '=', actor.districtId).where('id', '=', id).where('endedAt', 'is', null).select(['id', 'name', 'about']).executeTakeFirst();
  if (!index) throw new AppError('not_found', 'There is no such need index.');
  return index;
}
