import { sql } from 'kysely';
import { recordAct } from '../../platform/audit/record-act.ts';
import { publish } from '../../platform/events/publish.ts';
import { newId } from '../../platform/ids.ts';
import type { DistrictUseCase } from '../people/index.ts';

interface Orphan {
  id: string;
  schoolId: string;
  dueOn: string;
  heirId: string;
}

/**
 * Open commitments whose owner can owe nothing any more go to who leads there: at a school its leader; in the district the
 * head of the department, the region's operational leader or superintendent, or whoever leads the district. At most `limit`
 * in one transaction; returns how many were given on. Where nobody is there, it stays and is looked at again.
 */
export async function coverCommitments({ db, actor, clock }: DistrictUseCase, limit: number): Promise<number> {
  const { districtId, today } = actor;
  const at = clock.now().toString();
  const inForce = sql`g.district_id = ${districtId} and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to > ${today})`;
  const { rows } = await sql<Orphan>`
    select c.id, c.school_id, c.due_on, heir.id as heir_id from commitment c
    join lateral (
      select p.id from role_grant g join person p on p.district_id = g.district_id and p.id = g.person_id and p.ended_at is null
      where ${inForce} and case when c.direction = 'by_school' then g.role = 'school_leader' and g.school_id = c.school_id else
        g.role = 'department_head' and g.department_id = c.department_id
        or g.role in ('operational_leader', 'regional_superintendent') and g.region_id = (select m.region_id from region_membership m where m.district_id = c.district_id and m.school_id = c.school_id and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to > ${today}))
        or g.role = 'district_leader' end
      order by array_position(array['school_leader', 'department_head', 'operational_leader', 'regional_superintendent', 'district_leader'], g.role), g.valid_from, p.id limit 1) heir on true
    where c.district_id = ${districtId} and c.outcome is null
      and not exists (select from role_grant g join person p on p.district_id = g.district_id and p.id = g.person_id and p.ended_at is null
        where ${inForce} and g.person_id = c.owner_id and case when c.direction = 'by_school' then g.school_id = c.school_id else g.school_id is null and g.role <> 'auditor' end)
    order by c.id limit ${limit} for update of c skip locked`.execute(db);
  for (const { id, schoolId, dueOn, heirId } of rows) {
    await db.insertInto('commitmentChange').values({ districtId, id: newId(), commitmentId: id, kind: 'owner_changed', ownerId: heirId, dueOn, reason: 'Whoever owed it has left.', changedAt: at }).execute();
    await db.updateTable('commitment').set({ ownerId: heirId }).where('districtId', '=', districtId).where('id', '=', id).execute();
    await recordAct({ db, actor, clock }, { act: 'commitment.owner_changed', subjectType: 'commitment', subjectId: id, details: { toPersonId: heirId } });
    await publish({ db, actor, clock }, { type: 'commitment.changed', subjectId: id, payload: { schoolId } });
  }
  return rows.length;
}
