import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnDistrict } from '../abilities.ts';
import { addSchoolTime } from '../calendar/index.ts';
import type { periodKinds } from '../contract.ts';
import { readSchoolCalendar } from '../read-school-calendar.ts';
import { tellCalendarChanged } from './tell-calendar-changed.ts';

export interface NewPeriod {
  kind: (typeof periodKinds)[number];
  name: string;
  startsOn: string;
  endsOn: string;
}

/** More than any promise: what was asked must still get a date. */
const countableMinutes = 30_000;

/**
 * Adds a term, a break, a testing window or a quiet period. In a break no promised hour is counted; one after which
 * promises could not be counted any more is refused: AppError `calendar_has_no_open_days`.
 */
export async function addCalendarPeriod(useCase: UseCase, { kind, name, startsOn, endsOn }: NewPeriod): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  requireAbility(abilitiesOnDistrict(actor), 'edit');
  if (endsOn < startsOn) throw new AppError('dates', 'The last day is before the first.');
  const id = newId();
  await db.insertInto('calendarPeriod').values({ districtId: actor.districtId, id, kind, name, startsOn, endsOn, recordedBy: actor.personId, recordedAt: clock.now().toString() }).execute();
  await recordAct(useCase, { act: 'calendar_period.added', subjectType: 'calendar_period', subjectId: id, details: { kind, name, startsOn, endsOn } });
  if (kind === 'break') {
    const { calendar } = await readSchoolCalendar(useCase);
    addSchoolTime(calendar!, clock.now().toString(), countableMinutes);
    await tellCalendarChanged(useCase, { subjectId: id, reason: name });
  }
  return { id };
}
