import { Temporal } from 'temporal-polyfill';
import { nthWeekday } from './nth-weekday.ts';
import type { SamplePeriod } from './calendar-rows.ts';

const MONDAY = 1;
const THURSDAY = 4;

type Dated = { date: Temporal.PlainDate; reason: string };

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm printed in Nature, 1876). */
export function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
}

/** Single days without school in the year that begins in `autumn`. Those falling on a weekend change nothing. */
export function holidays(autumn: number): Dated[] {
  const spring = autumn + 1;
  const on = (year: number, month: number, day: number) => Temporal.PlainDate.from({ year, month, day });
  const thanksgiving = nthWeekday(autumn, 11, THURSDAY, 4);
  return [
    { date: on(autumn, 7, 4), reason: 'Independence Day' },
    { date: nthWeekday(autumn, 9, MONDAY, 1), reason: 'Labor Day' },
    { date: nthWeekday(autumn, 10, MONDAY, 2), reason: "Indigenous Peoples' Day" },
    { date: on(autumn, 11, 11), reason: 'Veterans Day' },
    { date: thanksgiving, reason: 'Thanksgiving' },
    { date: thanksgiving.add({ days: 1 }), reason: 'Day after Thanksgiving' },
    { date: nthWeekday(spring, 1, MONDAY, 3), reason: 'Martin Luther King Jr. Day' },
    { date: easterSunday(spring).subtract({ days: 2 }), reason: 'Good Friday' },
    { date: nthWeekday(spring, 5, MONDAY, -1), reason: 'Memorial Day' },
    { date: on(spring, 6, 19), reason: 'Juneteenth' },
  ].filter(({ date }) => date.dayOfWeek <= 5);
}

/** Winter, February and April recess, whole weeks around Christmas, Presidents' Day and Patriots' Day. */
export function breaks(autumn: number): SamplePeriod[] {
  const spring = autumn + 1;
  const week = (name: string, monday: Temporal.PlainDate): SamplePeriod => ({
    kind: 'break',
    name,
    startsOn: monday.toString(),
    endsOn: monday.add({ days: 4 }).toString(),
  });
  return [
    { kind: 'break', name: 'Winter recess', startsOn: `${autumn}-12-24`, endsOn: `${spring}-01-01` },
    week('February recess', nthWeekday(spring, 2, MONDAY, 3)),
    week('April recess', nthWeekday(spring, 4, MONDAY, 3)),
  ];
}
