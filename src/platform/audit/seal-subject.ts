import type { Clock } from '../clock/clock.ts';
import type { Db } from '../database/in-district.ts';

/** From now on no list of the audit trail shows what was done to this record, before or after; the entries are kept. */
export async function sealSubject({ db, actor, clock }: { db: Db; actor: { districtId: string }; clock: Clock }, subjectId: string): Promise<void> {
  await db.insertInto('auditSealedSubject').values({ districtId: actor.districtId, subjectId, sealedAt: clock.now().toString() }).onConflict((conflict) => conflict.doNothing()).execute();
}
