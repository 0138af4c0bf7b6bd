import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { ReviewRow } from './contract.ts';

const instant = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
const person = (column: string) => sql.raw(`(select json_build_object('id', p.id, 'name', p.full_name) from person p where p.district_id = r.district_id and p.id = ${column})`);

/** Reviews that schools asked for, all, of one school, or of ids: the open ones first, by the promised day. */
export async function reviewRows({ db, actor }: Pick<UseCase, 'db' | 'actor'>, { schoolId = null, ids = null, limit = 100 }: { schoolId?: string | null; ids?: string[] | null; limit?: number }): Promise<ReviewRow[]> {
  const { rows } = await sql<ReviewRow>`
    select r.id, json_build_object('id', s.id, 'name', s.short_name) as school, r.assignment_id, a.tier, r.question, ${person('r.asked_by')} as asked_by, ${instant('r.asked_at')} as asked_at, r.answer_due_on,
      r.answered_at is null and r.answer_due_on < ${actor.today} as late, r.outcome, r.answer, ${person('r.answered_by')} as answered_by, ${instant('r.answered_at')} as answered_at
    from tier_review r join school s on s.district_id = r.district_id and s.id = r.school_id join tier_assignment a on a.district_id = r.district_id and a.id = r.assignment_id
    where r.district_id = ${actor.districtId} and (${schoolId}::uuid is null or r.school_id = ${schoolId}) and (${ids}::uuid[] is null or r.id = any(${ids}::uuid[]))
    order by r.answered_at is not null, case when r.answered_at is null then r.answer_due_on end, r.asked_at desc, r.id limit ${limit}`.execute(db);
  return rows;
}
