import { sql } from 'kysely';
import { AppError } from '../../platform/errors.ts';
import type { UseCase } from '../people/index.ts';
import type { JudgedCommitment } from './abilities.ts';
import { visibleCommitments } from './visibility.ts';

export interface LockedCommitment extends JudgedCommitment {
  id: string;
  what: string;
  dueOn: string;
}

/** A commitment that the actor sees, with what the rules ask, locked for a change unless only judged. Throws AppError `not_found`. */
export async function lockCommitment(useCase: UseCase, id: string, { judgeOnly = false } = {}): Promise<LockedCommitment> {
  const { db, actor } = useCase;
  const { rows } = await sql<LockedCommitment>`
    select commitment.id, commitment.what, commitment.school_id, commitment.department_id, commitment.direction, commitment.owner_id, commitment.outcome, commitment.due_on,
      (select region_id from region_membership m where m.district_id = commitment.district_id and m.school_id = commitment.school_id and m.valid_from <= ${actor.today} and (m.valid_to is null or m.valid_to > ${actor.today})) as region_id
    from commitment where commitment.id = ${id} and ${visibleCommitments(useCase)} ${judgeOnly ? sql`` : sql`for update of commitment`}`.execute(db);
  if (!rows[0]) throw new AppError('not_found', 'There is no such promise, or it is not yours to see.');
  return rows[0];
}
