import { findActor, type Actor } from '../../modules/people/index.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { AppError } from '../../platform/errors.ts';

/** Whoever works at the machine's own command line acts as the district's administrator. Throws AppError `no_district`. */
export async function commandLineActor(database: Database, clock: Clock): Promise<Actor> {
  const districts = await database.owner.selectFrom('district').select(['id', 'name']).limit(2).execute();
  if (districts.length === 0) throw new AppError('no_district', 'There is no district here yet. Make one with: bin/causeway init');
  const administrator = await database.owner
    .selectFrom('roleGrant')
    .where('districtId', '=', districts[0]!.id)
    .where('role', '=', 'administrator')
    .select('personId')
    .orderBy('grantedAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  const actor = administrator && (await findActor(database.owner, clock, { personId: administrator.personId }));
  if (!actor) throw new AppError('no_administrator', `${districts[0]!.name} has no administrator.`);
  return actor;
}
