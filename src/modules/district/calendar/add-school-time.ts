import { AppError } from '../../../platform/errors.ts';
import type { Day, DayKind, SchoolCalendar } from './calendar.ts';
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
  /** Written out when it is first read: most sums are made for their due date alone. */
  readonly working: WorkingStep[];
}

interface Used {
  day: Day;
  opens: number;
  closes: number;
  ms: number;
}

/**
 * The instant at which `minutes` of open school time have passed since `start`, with every day on the way. A due time
 * that falls exactly on closing stays on that day. Throws AppError `calendar_has_no_open_days` after 400 days without.
 */
export function addSchoolTime(calendar: SchoolCalendar, start: string, minutes: number, asOf?: string): SchoolTimeSum {
  const startMs = Date.parse(start);
  const days: Used[] = [];
  let left = minutes * 60_000;
  let date = localDateOf(startMs, calendar.timeZone);
  let lastOpen = date;
  for (let searched = 0; searched < longestSearchDays; searched += 1, date = nextDate(date)) {
    const day = dayOf(calendar, date, asOf);
    const opens = day.window ? Math.max(day.window.opens, startMs) : 0;
    const closes = day.window?.closes ?? 0;
    const ms = Math.min(Math.max(0, closes - opens), left);
    days.push({ day, opens, closes, ms });
    if (ms === 0) continue;
    searched = 0;
    lastOpen = date;
    left -= ms;
    if (left <= 0) return sumOf(opens + ms, days);
  }
  throw new AppError('calendar_has_no_open_days', `The calendar has no open day in the ${longestSearchDays} days after ${lastOpen}: no promise can be counted there.`);
}

function sumOf(dueMs: number, days: Used[]): SchoolTimeSum {
  return {
    dueAt: iso(dueMs),
    get working() {
      const steps: WorkingStep[] = [];
      for (const { day, opens, closes, ms } of days) {
        if (ms === 0) skip(steps, day.date, day.kind, day.window ? 'After closing' : day.reason);
        else steps.push({ from: day.date, to: day.date, kind: day.kind, reason: day.reason, opens: iso(opens), closes: iso(closes), minutesUsed: ms / 60_000 });
      }
      return steps;
    },
  };
}

function skip(working: WorkingStep[], date: string, kind: DayKind, reason: string | null): void {
  const last = working.at(-1);
  if (last && last.minutesUsed === 0 && last.kind === kind && last.reason === reason) last.to = date;
  else working.push({ from: date, to: date, kind, reason, opens: null, closes: null, minutesUsed: 0 });
}

function iso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
