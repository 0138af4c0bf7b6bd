import type { Clock } from '../clock/clock.ts';
import type { Db } from '../database/in-district.ts';
import { newId } from '../ids.ts';

export interface Act {
  /** A verb in the past, for example `invoice.sent` or `role.ended`. */
  act: string;
  subjectType: string;
  subjectId?: string;
  reason?: string;
  details?: Record<string, unknown>;
}

interface Doer {
  db: Db;
  actor: { districtId: string; personId: string | null; name: string };
  clock: Clock;
}

/** Adds one line to the audit trail, in the transaction of the act itself. */
export async function recordAct({ db, actor, clock }: Doer, act: Act): Promise<void> {
  await db
    .insertInto('auditEntry')
    .values({
      districtId: actor.districtId,
      id: newId(),
      at: clock.now().toString(),
      actorId: actor.personId,
      actorName: actor.name,
      act: act.act,
      subjectType: act.subjectType,
      subjectId: act.subjectId ?? null,
      reason: act.reason ?? null,
      details: JSON.stringify(act.details ?? {}),
    })
    .execute();
}
