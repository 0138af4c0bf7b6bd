import { dayOf, nextDate, type SchoolCalendar } from '../district/index.ts';

export interface QuietPeriod {
  name: string;
  /** Local days, both included. */
  startsOn: string;
  endsOn: string;
}

const farthestDays = 500;

export function isSchoolDay(calendar: SchoolCalendar, date: string): boolean {
  const { kind } = dayOf(calendar, date);
  return kind === 'school_day' || kind === 'half_day';
}

/**
 * The quiet period that a local day lies in: a testing window or quiet period of the calendar, or the first school days
 * of a year. A year begins with its first term; where no terms are known, with its first day. Of several the one that
 * ends last.
 */
export function quietPeriodOn(calendar: SchoolCalendar, date: string, firstSchoolDays: number): QuietPeriod | undefined {
  const named = calendar.periods.filter(({ kind }) => kind === 'testing_window' || kind === 'quiet_period');
  const periods = [...named, ...openings(calendar, firstSchoolDays)].filter(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn);
  const [last] = periods.toSorted((a, b) => b.endsOn.localeCompare(a.endsOn) || a.name.localeCompare(b.name));
  return last && { name: last.name, startsOn: last.startsOn, endsOn: last.endsOn };
}

function openings(calendar: SchoolCalendar, schoolDays: number): QuietPeriod[] {
  if (schoolDays === 0) return [];
  return calendar.years.map((year) => {
    const terms = calendar.periods.filter(({ kind, startsOn }) => kind === 'term' && year.startsOn <= startsOn && startsOn <= year.endsOn);
    const startsOn = terms.map((term) => term.startsOn).toSorted()[0] ?? year.startsOn;
    let endsOn = startsOn;
    for (let left = schoolDays, day = startsOn, searched = 0; searched < farthestDays; searched += 1, day = nextDate(day)) {
      if (!isSchoolDay(calendar, day)) continue;
      endsOn = day;
      if (--left === 0) break;
    }
    return { name: 'Opening of the school year', startsOn, endsOn };
  });
}

/** The first school day from a local day on, itself included, that lies in no quiet period. Undefined where the calendar has none within 500 days. */
export function nextFreeDay(calendar: SchoolCalendar, from: string, firstSchoolDays: number): string | undefined {
  let date = from;
  for (let searched = 0; searched < farthestDays; searched += 1) {
    const quiet = quietPeriodOn(calendar, date, firstSchoolDays);
    if (!quiet && isSchoolDay(calendar, date)) return date;
    date = quiet && quiet.endsOn > date ? quiet.endsOn : nextDate(date);
    if (quiet && date === quiet.endsOn) date = nextDate(date);
  }
  return undefined;
}

/** School days from the day after one local day up to another, it included. */
export function schoolDaysBetween(calendar: SchoolCalendar, from: string, to: string): number {
  let days = 0;
  for (let date = from, searched = 0; date < to && searched < farthestDays; searched += 1) {
    date = nextDate(date);
    if (isSchoolDay(calendar, date)) days += 1;
  }
  return days;
}
