import { sql, type RawBuilder } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { visibleOrdinary } from '../visibility.ts';

export interface PromiseFigures {
  schoolId: string;
  toSchoolDue: number;
  toSchoolLate: number;
  bySchoolDue: number;
  bySchoolLate: number;
}

interface Moment {
  /** Local day on which it is looked, and the last one that counts as soon. */
  on: string;
  until: string;
  /** The instant, for a past day: what happened after it is left out. Null for now. */
  past: string | null;
}

/** The promises of schools that are due from a day to another, and late on it, both ways; not confidential, of what the actor sees. One statement. */
export async function promisesBySchool(useCase: UseCase, schools: RawBuilder<string[]>, { on, until, past }: Moment): Promise<Map<string, PromiseFigures>> {
  const seen = sql`${visibleOrdinary(useCase)} and commitment.school_id = any(${schools})`;
  const held = past === null
    ? sql`select commitment.school_id, commitment.direction, commitment.due_on from commitment where ${seen} and commitment.outcome is null and commitment.due_on <= ${until}`
    : sql`select commitment.school_id, commitment.direction, last.due_on from commitment cross join lateral (
        select c.kind, c.due_on from commitment_change c where c.district_id = commitment.district_id and c.commitment_id = commitment.id and c.changed_at <= ${past} order by c.changed_at desc, c.id desc limit 1) last
      where ${seen} and commitment.made_at <= ${past} and (commitment.outcome is null or commitment.ended_on >= ${on}) and last.kind not in ('kept', 'dropped')`;
  const { rows } = await sql<PromiseFigures>`
    with held as (${held})
    select school_id, ${sql.join((['to_school', 'by_school'] as const).flatMap((direction) => [
      sql`count(*) filter (where direction = ${sql.lit(direction)} and due_on between ${on} and ${until}) as ${sql.raw(`${direction}_due`)}`,
      sql`count(*) filter (where direction = ${sql.lit(direction)} and due_on < ${on}) as ${sql.raw(`${direction}_late`)}`,
    ]))} from held group by school_id`.execute(useCase.db);
  return new Map(rows.map((row) => [row.schoolId, row]));
}
