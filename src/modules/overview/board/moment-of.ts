import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../../platform/errors.ts';
import { findSettings, loadCalendar, schoolDaysBetween, type SchoolCalendar } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import { unmovedSince, type BoardMoment } from '../../requests/index.ts';
import type { Meaning } from './contract.ts';

export interface Moment {
  meaning: Meaning;
  requests: BoardMoment;
  /** The last instant of a past day; null for now. */
  past: string | null;
  calendar: SchoolCalendar;
}

const searchedDays = 120;

/** What a board is asked of: now, or the end of a past day, with the rules as they were on it. Throws AppError `dates` for a day to come. */
export async function momentOf(useCase: UseCase, asked?: string): Promise<Moment> {
  const { actor, clock } = useCase;
  const on = asked ?? actor.today;
  if (on > actor.today) throw new AppError('dates', 'A board tells of today or of a day that is over.');
  const isToday = on === actor.today;
  const date = Temporal.PlainDate.from(on);
  const at = isToday ? clock.now() : date.add({ days: 1 }).toZonedDateTime(actor.timeZone).toInstant().subtract({ milliseconds: 1 });
  const calendar = await loadCalendar(useCase);
  const { board_stuck_school_days: stuckDays, board_unseen_school_days: unseenDays } = await findSettings(useCase, ['board_stuck_school_days', 'board_unseen_school_days'], on);
  const newFrom = schoolDayBefore(calendar, date);
  return {
    meaning: { on, isToday, dueUntil: date.add({ days: 7 - date.dayOfWeek }).toString(), newFrom, stuckDays, unseenDays },
    requests: { at: at.toString(), isNow: isToday, unmovedSince: await unmovedSince(useCase, stuckDays, { at: at.toString(), on }), newFrom },
    past: isToday ? null : at.toString(),
    calendar,
  };
}

function schoolDayBefore(calendar: SchoolCalendar, date: Temporal.PlainDate): string {
  for (let back = 1; back < searchedDays; back += 1) {
    const day = date.subtract({ days: back });
    if (schoolDaysBetween(calendar, day.subtract({ days: 1 }).toString(), day.toString()) === 1) return day.toString();
  }
  return date.subtract({ days: 1 }).toString();
}
