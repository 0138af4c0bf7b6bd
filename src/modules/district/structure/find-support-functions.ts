import type { UseCase } from '../../people/index.ts';
import { abilitiesOnDistrict } from '../abilities.ts';
import type { functionKinds } from '../contract.ts';

/** The functions in force in their order, each with the department that owns it. */
export async function findSupportFunctions({ db, actor }: UseCase) {
  const rows = await db
    .selectFrom('supportFunction as f')
    .innerJoin('department as d', (join) => join.onRef('d.districtId', '=', 'f.districtId').onRef('d.id', '=', 'f.departmentId'))
    .where('f.districtId', '=', actor.districtId)
    .where('f.endedAt', 'is', null)
    .select(['f.id', 'f.code', 'f.name', 'f.kind', 'f.askAbout', 'f.position', 'd.id as departmentId', 'd.name as departmentName'])
    .orderBy('f.position')
    .orderBy('f.name')
    .execute();
  const items = rows.map(({ departmentId, departmentName, kind, ...row }) => ({ ...row, kind: kind as (typeof functionKinds)[number], department: { id: departmentId, name: departmentName } }));
  return { items, mayEdit: abilitiesOnDistrict(actor).edit.allowed };
}
