import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { scopeOf, type UseCase } from '../../people/index.ts';
import type { MacroAct } from './contract.ts';
import type { MacroOwner } from './require-macro-keeper.ts';

export interface MacroRow extends MacroOwner {
  id: string;
  name: string;
  kind: 'message' | 'note';
  body: string;
  acts: MacroAct[];
  ownerName: string;
}

/** Macros in force that the actor may use: their own, and those of the regions and departments they serve today. */
export async function macroRows({ db, actor }: UseCase, where: RawBuilder<SqlBool> = sql`true`): Promise<MacroRow[]> {
  const { districtId, personId, today } = actor;
  const { rows } = await sql<MacroRow>`
    select m.id, m.name, m.kind, m.body, m.acts, m.person_id, m.region_id, m.department_id, coalesce(region.name, department.name, person.full_name) as owner_name
    from macro m
    left join person on person.district_id = m.district_id and person.id = m.person_id
    left join region on region.district_id = m.district_id and region.id = m.region_id
    left join department on department.district_id = m.district_id and department.id = m.department_id
    where m.district_id = ${districtId} and m.ended_at is null and ${where} and (m.person_id = ${personId}
      or m.region_id = any(${scopeOf(actor, 'regionId')}::uuid[]) or m.department_id = any(${scopeOf(actor, 'departmentId')}::uuid[])
      or m.department_id in (select home_department_id from team_assignment t where t.district_id = ${districtId} and t.person_id = ${personId} and t.valid_from <= ${today} and (t.valid_to is null or t.valid_to > ${today})))
    order by lower(m.name), m.id limit 200`.execute(db);
  return rows;
}
