import { sql } from 'kysely';
import { AppError } from '../../platform/errors.ts';
import type { UseCase } from '../people/index.ts';
import type { JudgedVisit } from './abilities.ts';
import { visibleVisits } from './visibility.ts';

export interface LockedVisit extends JudgedVisit {
  id: string;
  version: number;
  heldOn: string;
  /** Local day on which it was recorded. */
  recordedOn: string;
}

/** A visit that the actor sees, with what the rules ask, locked for a change unless only judged. Throws AppError `not_found`. */
export async function lockVisit(useCase: UseCase, id: string, { judgeOnly = false } = {}): Promise<LockedVisit> {
  const { db, actor } = useCase;
  const { rows } = await sql<LockedVisit>`
    select school_visit.id, school_visit.school_id, school_visit.recorded_by, school_visit.standing, school_visit.disputes, school_visit.answered_by, school_visit.version, school_visit.held_on,
      (school_visit.recorded_at at time zone ${actor.timeZone})::date as recorded_on,
      (select region_id from region_membership m where m.district_id = school_visit.district_id and m.school_id = school_visit.school_id and m.valid_from <= ${actor.today} and (m.valid_to is null or m.valid_to > ${actor.today})) as region_id
    from school_visit where ${id.startsWith('V-') ? sql`school_visit.number = ${Number(id.slice(2))}` : sql`school_visit.id = ${id}`} and ${visibleVisits(useCase)} ${judgeOnly ? sql`` : sql`for update of school_visit`}`.execute(db);
  if (!rows[0]) throw new AppError('not_found', 'There is no such visit, or it is not yours to see.');
  return rows[0];
}
