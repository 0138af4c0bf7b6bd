import { sql } from 'kysely';
import { recordAct } from '../../platform/audit/record-act.ts';
import { requireAbility } from '../../platform/authorization/abilities.ts';
import { AppError } from '../../platform/errors.ts';
import type { UseCase } from '../people/index.ts';
import { abilitiesOnRegion } from './abilities.ts';

/**
 * Ends a region from a day, with the assignments and roles of its team. Throws `region_has_schools` while a school is in it
 * on that day or later, `region_dates` when the region or its team begins only then.
 */
export async function endRegion(useCase: UseCase, id: string, { from }: { from: string }): Promise<{ id: string }> {
  requireAbility(abilitiesOnRegion(useCase.actor, id), 'draw');
  const { db, actor } = useCase;
  const region = await db.selectFrom('region').where('districtId', '=', actor.districtId).where('id', '=', id).selectAll().forUpdate().executeTakeFirst();
  if (!region) throw new AppError('not_found', 'There is no such region.');
  if (from <= region.validFrom) throw new AppError('region_dates', `${region.name} began on ${region.validFrom}; it can end on a later day.`);
  if (region.validTo !== null) throw new AppError('region_dates', `${region.name} ends on ${region.validTo} as it is.`);
  const { rows } = await sql<{ schools: number; later: number }>`
    select (select count(*) from region_membership m where m.district_id = ${actor.districtId} and m.region_id = ${id} and (m.valid_to is null or m.valid_to > ${from})) as schools,
      (select count(*) from team_assignment t where t.district_id = ${actor.districtId} and t.region_id = ${id} and t.valid_from >= ${from})
      + (select count(*) from role_grant g where g.district_id = ${actor.districtId} and g.region_id = ${id} and g.valid_from >= ${from}) as later`.execute(db);
  const { schools, later } = rows[0]!;
  if (schools > 0) throw new AppError('region_has_schools', `${schools} ${schools === 1 ? 'school is' : 'schools are'} still in ${region.name} on that day. Move them first.`);
  if (later > 0) throw new AppError('region_dates', 'Somebody’s work in this region begins on that day or later. Choose a later day.');
  for (const table of ['team_assignment', 'role_grant']) {
    await sql`update ${sql.table(table)} set valid_to = ${from} where district_id = ${actor.districtId} and region_id = ${id} and valid_from < ${from} and (valid_to is null or valid_to > ${from})`.execute(db);
  }
  await db.updateTable('region').set({ validTo: from }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  await recordAct(useCase, { act: 'region.ended', subjectType: 'region', subjectId: id, details: { from } });
  return { id };
}
