import { Temporal } from 'temporal-polyfill';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnDistrict } from '../abilities.ts';
import { dayOf, nextDate } from '../calendar/index.ts';
import { loadCalendar } from '../load-calendar.ts';
import { tellCalendarChanged } from './tell-calendar-changed.ts';

export interface NewException {
  date: string;
  until?: string | undefined;
  kind: 'closure' | 'half_day' | 'holiday';
  opens?: string | undefined;
  closes?: string | undefined;
  reason: string;
}

const daysAtMost = 60;
const lookBackDays = 31;

/**
 * Declares that one day, or each open day of a range, is closed, short or a holiday. Today and the days just past are
 * taken too: snow is declared at 5:40. What stood for such a day before is ended and comes back when this is withdrawn.
 */
export async function declareException(useCase: UseCase, input: NewException): Promise<{ ids: string[] }> {
  const { db, actor, clock } = useCase;
  requireAbility(abilitiesOnDistrict(actor), 'close');
  const dates = await openDates(useCase, input);
  const at = clock.now().toString();
  const ids: string[] = [];
  for (const date of dates) {
    await db.updateTable('calendarException').set({ endedAt: at, endedBy: actor.personId }).where('districtId', '=', actor.districtId).where('date', '=', date).where('endedAt', 'is', null).execute();
    const id = newId();
    await db
      .insertInto('calendarException')
      .values({ districtId: actor.districtId, id, date, kind: input.kind, opens: input.opens ?? null, closes: input.closes ?? null, reason: input.reason, declaredBy: actor.personId, declaredAt: at })
      .execute();
    ids.push(id);
  }
  await recordAct(useCase, { act: `calendar.${input.kind}_declared`, subjectType: 'calendar_exception', subjectId: ids[0]!, reason: input.reason, details: { dates } });
  await tellCalendarChanged(useCase, { subjectId: ids[0]!, reason: `${input.reason} (${dates.length === 1 ? dates[0] : `${dates[0]} to ${dates.at(-1)}`})` });
  return { ids };
}

async function openDates(useCase: UseCase, { date, until = date, kind, opens, closes }: NewException): Promise<string[]> {
  const { today } = useCase.actor;
  if (until < date) throw new AppError('dates', 'The last day is before the first.');
  if (Temporal.PlainDate.from(date).until(until).days >= daysAtMost) throw new AppError('dates', `At most ${daysAtMost} days at once; a longer pause is a break.`);
  if (date < Temporal.PlainDate.from(today).subtract({ days: lookBackDays }).toString()) throw new AppError('dates', `A day more than ${lookBackDays} days ago is not changed any more.`);
  if ((kind === 'half_day') !== (opens !== undefined && closes !== undefined)) throw new AppError('hours', kind === 'half_day' ? 'A half day needs the time it opens and the time it closes.' : 'Hours belong to a half day only.');
  if (opens !== undefined && closes !== undefined && closes <= opens) throw new AppError('hours', 'It closes before it opens.');
  const calendar = await loadCalendar(useCase);
  const dates = [];
  for (let each = date; each <= until; each = nextDate(each)) {
    const day = dayOf(calendar, each);
    if (day.window !== null || ['closure', 'holiday', 'half_day'].includes(day.kind)) dates.push(each);
  }
  if (dates.length === 0) throw new AppError('dates', 'Schools are closed on every one of these days already.');
  return dates;
}
