import { AppError } from '../../../platform/errors.ts';
import type { DayKind, SchoolCalendar } from './calendar.ts';
import { dayOf } from './day-of.ts';
import { localDateOf, nextDate } from './local-date.ts';

const longestSearchDays = 400;

/** One line of a due date's arithmetic: a day that was used, or a run of days that were skipped with the same reason. */
export interface WorkingStep {
  from: string;
  to: string;
  kind: DayKind;
  reason: string | null;
  /** Instants between which minutes were counted; null for skipped days. */
  opens: string | null;
  closes: string | null;
  minutesUsed: number;
}

export interface SchoolTimeSum {
  /** ISO instant. */
  dueAt: string;
  working: WorkingStep[];
}

/**
 * The instant at which `minutes` of open school time have passed since `start`, with every day on the way. A due time
 * that falls exactly on closing stays on that day. Throws AppError `calendar_has_no_open_days` after 400 days without.
 */
export function addSchoolTime(calendar: SchoolCalendar, start: string, minutes: number, asOf?: string): SchoolTimeSum {
  const startMs = Date.parse(start);
  const working: WorkingStep[] = [];
  let left = minutes * 60_000;
  let date = localDateOf(startMs, calendar.timeZone);
  for (let searched = 0; searched < longestSearchDays; searched += 1, date = nextDate(date)) {
    const day = dayOf(calendar, date, asOf);
    const from = day.window ? Math.max(day.window.opens, startMs) : 0;
    const room = day.window ? day.window.closes - from : 0;
    if (room <= 0) {
      skip(working, date, day.kind, day.window ? 'After closing' : day.reason);
      continue;
    }
    const used = Math.min(room, left);
    left -= used;
    searched = 0;
    working.push({ from: date, to: date, kind: day.kind, reason: day.reason, opens: iso(from), closes: iso(day.window!.closes), minutesUsed: used / 60_000 });
    if (left <= 0) return { dueAt: iso(from + used), working };
  }
  throw new AppError('calendar_has_no_open_days', `The calendar has no open day in the ${longestSearchDays} days after ${date}.`);
}

function skip(working: WorkingStep[], date: string, kind: DayKind, reason: string | null): void {
  const last = working.at(-1);
  if (last && last.minutesUsed === 0 && last.kind === kind && last.reason === reason) last.to = date;
  else working.push({ from: date, to: date, kind, reason, opens: null, closes: null, minutesUsed: 0 });
}

function iso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
