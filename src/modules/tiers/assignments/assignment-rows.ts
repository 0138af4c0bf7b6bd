import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import type { AssignmentRow } from './contract.ts';

const person = (column: string) => sql.raw(`(select json_build_object('id', p.id, 'name', p.full_name) from person p where p.district_id = a.district_id and p.id = ${column})`);
const instant = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** SQL: the assignment behind alias `a` is the one in effect on a local day. */
export function inEffect(on: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`a.state in ('effective', 'exit_review', 'ended') and a.effective_from <= ${on}::date and (a.effective_to is null or a.effective_to > ${on}::date)`;
}

/** Tiers of schools that meet a condition on `a` (and `m`, the school's membership today), by school. */
export async function assignmentRows({ db, actor }: Pick<UseCase, 'db' | 'actor'>, where: RawBuilder<SqlBool>, { limit = 500, offset = 0 }: { limit?: number; offset?: number } = {}): Promise<(AssignmentRow & { total: number })[]> {
  const { rows } = await sql<AssignmentRow & { total: number }>`
    select a.id, a.number, json_build_object('id', s.id, 'name', s.short_name) as school,
      case when region.id is not null then json_build_object('id', region.id, 'name', region.name) end as region,
      a.run_id, a.index_tier, a.tier, a.transformation, a.rationale, a.entry_criteria, a.exit_criteria, a.state, ${person('a.proposed_by')} as proposed_by, ${instant('a.proposed_at')} as proposed_at,
      ${person('a.approved_by')} as approved_by, a.effective_from, a.effective_to, a.review_on, a.landing_until, count(*) over () as total
    from tier_assignment a join school s on s.district_id = a.district_id and s.id = a.school_id and s.ended_at is null
    left join region_membership m on m.district_id = a.district_id and m.school_id = a.school_id and m.valid_from <= ${actor.today} and (m.valid_to is null or m.valid_to > ${actor.today})
    left join region on region.district_id = m.district_id and region.id = m.region_id
    where a.district_id = ${actor.districtId} and ${where} order by s.short_name, a.proposed_at desc, a.id limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

/** Locks an assignment and gives it as it is now. Throws AppError `not_found`. */
export async function lockAssignment(useCase: Pick<UseCase, 'db' | 'actor'>, id: string): Promise<AssignmentRow> {
  const { db, actor } = useCase;
  await db.selectFrom('tierAssignment').where('districtId', '=', actor.districtId).where('id', '=', id).select('id').forUpdate().executeTakeFirst();
  const [row] = await assignmentRows(useCase, sql<SqlBool>`a.id = ${id}`, { limit: 1 });
  if (!row) throw new AppError('not_found', 'There is no such tier of a school.');
  return row;
}
