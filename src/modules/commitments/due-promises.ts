import { sql } from 'kysely';
import type { DistrictUseCase } from '../people/index.ts';

export interface DuePromise {
  id: string;
  schoolId: string;
  what: string;
  direction: 'to_school' | 'by_school';
  owner: string;
  dueOn: string;
}

const ofEachAtMost = 20;

/** Open promises to and by schools that are due up to a local day, the late ones too, the next due first. Confidential ones are none: who reads this may not see where they were said. */
export async function duePromises({ db, actor }: DistrictUseCase, schoolIds: string[], upTo: string): Promise<DuePromise[]> {
  const { rows } = await sql<DuePromise>`
    select found.id, found.school_id, found.what, found.direction, owner.full_name as owner, found.due_on from unnest(${schoolIds}::uuid[]) school(id) cross join lateral (
      select c.* from commitment c where c.district_id = ${actor.districtId} and c.school_id = school.id and c.outcome is null and not c.is_confidential and c.due_on <= ${upTo}
      order by c.due_on, c.id limit ${ofEachAtMost}) found
    join person owner on owner.district_id = ${actor.districtId} and owner.id = found.owner_id`.execute(db);
  return rows;
}
