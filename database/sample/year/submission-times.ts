import type { Random } from '../random.ts';
import { SEASONS } from './seasons.ts';
import type { Season } from './seasons.ts';
import type { SchoolClock, WorkDay } from './school-clock.ts';

const MINUTE = 60_000;
const OPENING_MINUTE = 7 * 60 + 30;
const SUMMER_SHARE = 0.35;
const WEEKDAY_SHARE = [0, 1.25, 1.05, 1, 1, 0.8];

export interface Submission {
  at: number;
  day: WorkDay;
}

/** Minute of the local day: before the bell, through the day, and a few late in the evening. */
function minuteOfDay(random: Random): number {
  const drawn = random.next();
  if (drawn < 0.12) return random.between(6 * 60 + 40, OPENING_MINUTE);
  if (drawn < 0.62) return random.between(OPENING_MINUTE, 11 * 60 + 30);
  if (drawn < 0.88) return random.between(11 * 60 + 30, 15 * 60 + 30);
  return drawn < 0.96 ? random.between(15 * 60 + 30, 18 * 60) : random.between(20 * 60 + 30, 21 * 60 + 50);
}

/** Draws when a request of a season is made: on working days of the year up to `until`, never later than `until`. */
export function submissionTimes(clock: SchoolClock, from: number, until: number): (season: Season, random: Random) => Submission {
  const days = clock.days.filter((day) => from <= day.opens && day.opens < until);
  const sums = new Map<Season, number[]>();
  const sumsOf = (season: Season) => {
    const known = sums.get(season);
    if (known) return known;
    let total = 0;
    const made = days.map((day) => (total += SEASONS[season][day.month - 1]! * WEEKDAY_SHARE[day.weekday]! * (day.inSchool ? 1 : SUMMER_SHARE)));
    sums.set(season, made);
    return made;
  };
  return (season, random) => {
    const cumulative = sumsOf(season);
    const drawn = random.next() * cumulative.at(-1)!;
    let low = 0;
    let high = cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle]! > drawn) high = middle;
      else low = middle + 1;
    }
    const day = days[low]!;
    const at = day.opens + (minuteOfDay(random) - OPENING_MINUTE) * MINUTE + random.between(0, 59) * 1000;
    if (at < until) return { at, day };
    // The running day: somewhere between its opening and now.
    return { at: day.opens + Math.floor(((until - day.opens) * random.next()) / 1000) * 1000, day };
  };
}
