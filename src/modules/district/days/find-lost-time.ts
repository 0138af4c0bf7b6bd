import { dayOf, nextDate, type SchoolCalendar } from '../calendar/index.ts';
import type { NewException } from './declare-exception.ts';

/** Instants (ISO) from the first to the last open minute that a day that differs would take away. */
export interface LostTime {
  from: string;
  until: string;
}

/** The open time that declaring this would take from the calendar as it stands; undefined where it takes none. Pure. */
export function findLostTime(calendar: SchoolCalendar, { date, until = date, kind, opens, closes }: Omit<NewException, 'reason'>): LostTime | undefined {
  const lost: { from: number; until: number }[] = [];
  for (let each = date; each <= until; each = nextDate(each)) {
    const stands = dayOf(calendar, each).window;
    if (!stands) continue;
    const trial = { id: 'trial', date: each, kind, opens: opens ?? null, closes: closes ?? null, reason: 'trial', declaredAt: '9999', endedAt: null };
    const left = kind === 'half_day' && opens && closes ? dayOf({ ...calendar, exceptions: [...calendar.exceptions, trial] }, each).window : null;
    if (!left || left.opens >= stands.closes || left.closes <= stands.opens) lost.push({ from: stands.opens, until: stands.closes });
    if (left && left.opens > stands.opens) lost.push({ from: stands.opens, until: Math.min(left.opens, stands.closes) });
    if (left && left.closes < stands.closes) lost.push({ from: Math.max(left.closes, stands.opens), until: stands.closes });
  }
  const [first] = lost;
  return first && { from: new Date(first.from).toISOString(), until: new Date(lost.at(-1)!.until).toISOString() };
}
