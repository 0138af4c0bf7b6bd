import { Temporal } from 'temporal-polyfill';
import { recordAct } from '../../platform/audit/record-act.ts';
import { AppError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { UseCase } from '../people/index.ts';
import { requireAbsenceReach } from './absence-reach.ts';

/**
 * Somebody is back on a day (today unless told), before their absence was to end. The days they were away stay readable:
 * the absence is ended and a shorter one takes its place, none when they were not away at all.
 */
export async function endAbsence(useCase: UseCase, id: string, { backOn = useCase.actor.today }: { backOn?: string | undefined }): Promise<{ id: string | null }> {
  const { db, actor, clock } = useCase;
  const absence = await db.selectFrom('absence').where('districtId', '=', actor.districtId).where('id', '=', id).where('endedAt', 'is', null).selectAll().forUpdate().executeTakeFirst();
  if (!absence) throw new AppError('not_found', 'There is no such absence, or it was ended.');
  await requireAbsenceReach(useCase, absence.personId);
  if (backOn > absence.lastDay) throw new AppError('absence_dates', `The absence ends on ${absence.lastDay} as it is.`);
  const now = clock.now().toString();
  await db.updateTable('absence').set({ endedAt: now }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  await recordAct(useCase, { act: 'absence.ended', subjectType: 'person', subjectId: absence.personId, details: { absenceId: id, backOn } });
  if (backOn <= absence.firstDay) return { id: null };
  const shorter = newId();
  const lastDay = Temporal.PlainDate.from(backOn).subtract({ days: 1 }).toString();
  await db.insertInto('absence').values({ districtId: actor.districtId, id: shorter, personId: absence.personId, firstDay: absence.firstDay, lastDay, note: absence.note, recordedBy: actor.personId, recordedAt: now }).execute();
  return { id: shorter };
}
