import { sql, type RawBuilder } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { counts } from '../counting/counted-visits.ts';
import { visibleVisits } from '../visibility.ts';

export interface LastVisit {
  id: string;
  heldOn: string;
}

/**
 * The latest visit to each of some schools, or meeting with it from afar, up to a local day; of those that count and that
 * the actor sees. With an instant that is past, as it was recorded and stood then. A school without one has no entry. One
 * statement.
 */
export async function lastVisits(useCase: UseCase, schools: RawBuilder<string[]>, { on, past }: { on: string; past: string | null }): Promise<Map<string, LastVisit>> {
  const seen = sql`${visibleVisits(useCase)} and school_visit.school_id = one.id`;
  const now = sql`select school_visit.id, school_visit.held_on from school_visit where ${seen} and ${counts} and school_visit.held_on <= ${on} order by school_visit.held_on desc, school_visit.id limit 1`;
  const { rows } = await sql<LastVisit & { schoolId: string }>`
    select one.id as school_id, last.id, last.held_on from unnest(${schools}) one(id) cross join lateral (${past === null ? now : asOf(past, on, seen)}) last`.execute(useCase.db);
  return new Map(rows.map(({ schoolId, ...visit }) => [schoolId, visit]));
}

/** What was never corrected is met in its index by its day; of the few that were, the version of then tells the day. */
function asOf(past: string, on: string, seen: RawBuilder<unknown>): RawBuilder<unknown> {
  const stood = sql`school_visit.recorded_at <= ${past} and (select c.kind from school_visit_change c where c.district_id = school_visit.district_id and c.visit_id = school_visit.id and c.changed_at <= ${past} order by c.changed_at desc, c.id desc limit 1) not in ('withdrawn', 'disputed')`;
  return sql`select id, held_on from (
      (select school_visit.id, school_visit.held_on from school_visit where ${seen} and school_visit.version = 1 and ${stood} and school_visit.held_on <= ${on} order by school_visit.held_on desc, school_visit.id limit 1)
      union all
      (select school_visit.id, "then".held_on from school_visit cross join lateral (select v.held_on from school_visit_version v where v.district_id = school_visit.district_id and v.visit_id = school_visit.id and v.written_at <= ${past} order by v.version desc limit 1) "then"
        where ${seen} and school_visit.version > 1 and ${stood} and "then".held_on <= ${on} order by "then".held_on desc, school_visit.id limit 1)) either
    order by held_on desc, id limit 1`;
}
