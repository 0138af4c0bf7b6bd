import { recordAct } from '../../platform/audit/record-act.ts';
import { AppError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { UseCase } from '../people/index.ts';
import { requireAbsenceReach } from './absence-reach.ts';

export interface NewAbsence {
  personId: string;
  firstDay: string;
  lastDay: string;
  note?: string | undefined;
}

/** Somebody is away on these days, both included. One says it of oneself, or a leader of one's region says it. */
export async function recordAbsence(useCase: UseCase, { personId, firstDay, lastDay, note }: NewAbsence): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  if (lastDay < firstDay) throw new AppError('absence_dates', 'The last day is not before the first.');
  await requireAbsenceReach(useCase, personId);
  const id = newId();
  await db.insertInto('absence').values({ districtId: actor.districtId, id, personId, firstDay, lastDay, note: note ?? null, recordedBy: actor.personId, recordedAt: clock.now().toString() }).execute();
  await recordAct(useCase, { act: 'absence.recorded', subjectType: 'person', subjectId: personId, details: { firstDay, lastDay } });
  return { id };
}
