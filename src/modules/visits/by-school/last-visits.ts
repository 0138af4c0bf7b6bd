import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { counts } from '../counting/counted-visits.ts';
import { visibleVisits } from '../visibility.ts';

/** The last day on which somebody came to each school in person, up to a local day, today unless told; of visits that count and that the actor sees. A school without one has no entry. One statement. */
export async function lastVisits(useCase: UseCase, schoolIds: string[], asOf: string = useCase.actor.today): Promise<Map<string, string>> {
  const { rows } = await sql<{ schoolId: string; heldOn: string }>`
    select school_visit.school_id, max(school_visit.held_on) as held_on from school_visit
    where ${visibleVisits(useCase)} and school_visit.school_id = any(${schoolIds}::uuid[]) and ${counts} and school_visit.mode = 'in_person' and school_visit.held_on <= ${asOf} group by 1`.execute(useCase.db);
  return new Map(rows.map(({ schoolId, heldOn }) => [schoolId, heldOn]));
}
