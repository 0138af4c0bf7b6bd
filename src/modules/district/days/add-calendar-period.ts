import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnDistrict } from '../abilities.ts';
import type { periodKinds } from '../contract.ts';
import { forgetCalendar } from '../load-calendar.ts';

export interface NewPeriod {
  kind: (typeof periodKinds)[number];
  name: string;
  startsOn: string;
  endsOn: string;
}

/** Adds a term, a break, a testing window or a quiet period. In a break no promised hour is counted. */
export async function addCalendarPeriod(useCase: UseCase, { kind, name, startsOn, endsOn }: NewPeriod): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  requireAbility(abilitiesOnDistrict(actor), 'edit');
  if (endsOn < startsOn) throw new AppError('dates', 'The last day is before the first.');
  const id = newId();
  await db.insertInto('calendarPeriod').values({ districtId: actor.districtId, id, kind, name, startsOn, endsOn, recordedBy: actor.personId, recordedAt: clock.now().toString() }).execute();
  forgetCalendar(actor.districtId);
  await recordAct(useCase, { act: 'calendar_period.added', subjectType: 'calendar_period', subjectId: id, details: { kind, name, startsOn, endsOn } });
  if (kind === 'break') await publish(useCase, { type: 'calendar.changed', subjectId: id, payload: { reason: name } });
  return { id };
}
