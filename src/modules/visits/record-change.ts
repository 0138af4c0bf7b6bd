import { recordAct } from '../../platform/audit/record-act.ts';
import { publish } from '../../platform/events/publish.ts';
import { newId } from '../../platform/ids.ts';
import type { UseCase } from '../people/index.ts';

interface Change {
  visitId: string;
  schoolId: string;
  kind: 'recorded' | 'corrected' | 'withdrawn' | 'disputed' | 'answered';
  version: number;
  words?: string;
  /** Of a dispute: who is told of it. */
  toldId?: string;
  /** It settles what the school disputes. */
  settles?: boolean;
}

/** Writes what happened to a visit, with its line in the audit trail and its news. Its words are read on the visit, by those who see it: not in the trail. */
export async function recordChange(useCase: UseCase, { visitId, schoolId, kind, version, words, toldId, settles = false }: Change): Promise<void> {
  const { db, actor, clock } = useCase;
  await db.insertInto('schoolVisitChange').values({ districtId: actor.districtId, id: newId(), visitId, kind, version, words: words ?? null, changedBy: actor.personId, changedAt: clock.now().toString() }).execute();
  await recordAct(useCase, { act: `visit.${kind}`, subjectType: 'visit', subjectId: visitId, details: { version } });
  await publish(useCase, { type: settles ? 'visit.settled' : `visit.${kind}`, subjectId: visitId, payload: { schoolId, ...(toldId ? { personId: toldId } : {}) } });
}
