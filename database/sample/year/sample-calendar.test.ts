import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { easterSunday } from './days-off.ts';
import { sampleCalendar } from './sample-calendar.ts';
import { schoolClock } from './school-clock.ts';

const calendar = sampleCalendar(Temporal.Instant.from('2026-11-23T15:00:00Z'));
const clock = schoolClock(calendar);
const ms = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds;

test('the school years follow the rules of a district like Boston', () => {
  expect(calendar.years.map((year) => [year.name, year.firstSchoolDay, year.lastSchoolDay]).slice(0, 2)).toEqual([
    ['2025-26', '2025-09-04', '2026-06-18'],
    ['2026-27', '2026-09-10', '2027-06-22'],
  ]);
  expect(calendar.exceptions.find((exception) => exception.reason === 'Good Friday')?.date).toBe('2026-04-03');
  expect(easterSunday(2027).toString()).toBe('2027-03-28');
});

test('180 days in school every year, terms without a gap, the last day before July', () => {
  for (let year = 2024; year < 2040; year++) {
    const made = sampleCalendar(Temporal.Instant.from(`${year}-12-01T12:00:00Z`));
    const days = schoolClock(made).days;
    for (const schoolYear of made.years) {
      const inSchool = days.filter((day) => day.inSchool && schoolYear.firstSchoolDay <= day.date && day.date <= schoolYear.lastSchoolDay);
      expect(inSchool).toHaveLength(180);
      expect(schoolYear.lastSchoolDay <= schoolYear.endsOn).toBe(true);
    }
  }
});

test('snow closes only days before now, and was declared at 5:40 local time', () => {
  const closures = calendar.exceptions.filter((exception) => exception.kind === 'closure');
  expect(closures.map((closure) => closure.date)).toEqual(['2026-01-27', '2026-02-05']);
  expect(closures[0]?.declaredAt).toBe('2026-01-27T10:40:00Z');
});

test('each date is said once, and nothing happens on a weekend', () => {
  const dates = calendar.exceptions.map((exception) => exception.date);
  expect(new Set(dates).size).toBe(dates.length);
  for (const date of dates) expect(Temporal.PlainDate.from(date).dayOfWeek).toBeLessThanOrEqual(5);
});

test('a school day is 510 minutes, before and after the clocks change', () => {
  for (const [friday, monday] of [
    ['2026-03-06T21:00:00Z', '2026-03-09T20:00:00Z'],
    ['2026-10-30T20:00:00Z', '2026-11-02T21:00:00Z'],
  ] as const) {
    expect(clock.between(ms(friday), ms(monday))).toBe(510);
    expect(clock.after(ms(friday), 510)).toBe(ms(monday));
  }
});

test('the half day before Thanksgiving ends at noon and the clock goes on the next Monday', () => {
  expect(clock.after(ms('2026-11-25T16:30:00Z'), 60)).toBe(ms('2026-11-30T13:00:00Z'));
});

test('what is added can be counted', () => {
  const from = ms('2025-08-01T00:00:00Z');
  const range = fc.tuple(fc.integer({ min: 0, max: 500 * 86_400 }), fc.integer({ min: 1, max: 20_000 }));
  fc.assert(
    fc.property(range, ([seconds, minutes]) => {
      const start = from + seconds * 1000;
      expect(clock.between(start, clock.after(start, minutes))).toBeCloseTo(minutes, 6);
    }),
  );
});
