import { sql } from 'kysely';
import type { DistrictUseCase } from '../people/index.ts';
import { recordSteps } from './record-steps.ts';

interface Orphan {
  id: string;
  revision: number;
  heirId: string;
}

/**
 * Demands that run or are drafted, whose owner is of the department no more, go to its head, else to who leads the
 * district. At most `limit` in one transaction; returns how many were given on. Where nobody is there, it stays and is
 * looked at again.
 */
export async function coverDemands(useCase: DistrictUseCase, limit: number): Promise<number> {
  const { db, actor } = useCase;
  const { districtId, today } = actor;
  const inForce = sql`g.district_id = ${districtId} and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to > ${today})`;
  const { rows } = await sql<Orphan>`
    select d.id, d.revision, heir.id as heir_id from demand d
    join lateral (
      select p.id from role_grant g join person p on p.district_id = g.district_id and p.id = g.person_id and p.ended_at is null
      where ${inForce} and (g.role = 'department_head' and g.department_id = d.department_id or g.role = 'district_leader')
      order by g.role, g.valid_from, p.id limit 1) heir on true
    where d.district_id = ${districtId} and d.withdrawn_at is null and d.discarded_at is null
      and (d.submitted_at is null or exists (select from demand_answer a where a.district_id = d.district_id and a.demand_id = d.id and a.state in ('waiting', 'open', 'returned')))
      and not exists (select from role_grant g join person p on p.district_id = g.district_id and p.id = g.person_id and p.ended_at is null
        where ${inForce} and g.person_id = d.owner_id and (g.department_id = d.department_id or g.role = 'district_leader'))
    order by d.id limit ${limit} for update of d skip locked`.execute(db);
  for (const { id, revision, heirId } of rows) {
    await db.updateTable('demand').set({ ownerId: heirId }).where('districtId', '=', districtId).where('id', '=', id).execute();
    await recordSteps(useCase, id, [{ kind: 'owner_changed', revision, reason: 'Its owner is of the department no more.' }]);
  }
  return rows.length;
}
