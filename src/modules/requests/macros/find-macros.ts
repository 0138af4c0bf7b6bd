import { scopeOf, type UseCase } from '../../people/index.ts';
import { macroRows } from './macro-rows.ts';
import { keepsMacrosOf } from './require-macro-keeper.ts';

/** Macros that the actor may use, those that they keep marked, and for whom they may keep some. */
export async function findMacros(useCase: UseCase) {
  const { db, actor } = useCase;
  const items = (await macroRows(useCase)).map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    body: row.body,
    acts: row.acts,
    owner: { scope: row.personId ? ('person' as const) : row.regionId ? ('region' as const) : ('department' as const), id: (row.personId ?? row.regionId ?? row.departmentId)!, name: row.ownerName },
    mayEdit: keepsMacrosOf(actor, row),
  }));
  const none = { personId: null, regionId: null, departmentId: null };
  const regionIds = scopeOf(actor, 'regionId').filter((regionId) => keepsMacrosOf(actor, { ...none, regionId }));
  const regions = regionIds.length === 0 ? [] : await db.selectFrom('region').where('districtId', '=', actor.districtId).where('id', 'in', regionIds).select(['id', 'name']).execute();
  const departments = await db.selectFrom('department').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).select(['id', 'name']).orderBy('name').execute();
  const own = keepsMacrosOf(actor, { ...none, personId: actor.personId }) ? [{ scope: 'person' as const, id: actor.personId, name: 'Only me' }] : [];
  return {
    items,
    mayKeepFor: [...own, ...regions.map((region) => ({ scope: 'region' as const, ...region })), ...departments.filter((each) => keepsMacrosOf(actor, { ...none, departmentId: each.id })).map((department) => ({ scope: 'department' as const, ...department }))],
    departments: own.length > 0 ? departments : [],
  };
}
