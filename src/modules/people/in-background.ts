import type { Clock } from '../../platform/clock/clock.ts';
import type { Db } from '../../platform/database/in-district.ts';
import type { DistrictUseCase } from './actor.ts';

/** The district's own work, done by nobody: for jobs and for what follows from news. `db` is inside that district. */
export async function inBackground({ db, clock }: { db: Db; clock: Clock }, districtId: string): Promise<DistrictUseCase> {
  const { timeZone } = await db.selectFrom('district').where('id', '=', districtId).select('timeZone').executeTakeFirstOrThrow();
  const today = clock.now().toZonedDateTimeISO(timeZone).toPlainDate().toString();
  return { db, clock, actor: { districtId, timeZone, today, personId: null, name: 'Causeway' } };
}
