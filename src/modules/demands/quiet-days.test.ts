import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import type { SchoolCalendar } from '../district/index.ts';
import { composeDayOf, digestWeekAt } from './digest/digest-week.ts';
import { isSchoolDay, nextFreeDay, quietPeriodOn, schoolDaysBetween } from './quiet-days.ts';
import { addDays, weekOf } from '../district/index.ts';

const calendar: SchoolCalendar = {
  timeZone: 'America/New_York',
  hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: weekday < 6 ? '08:00' : null, closes: weekday < 6 ? '16:00' : null, validFrom: '2000-01-01' })),
  years: [{ name: '2026-27', startsOn: '2026-07-01', endsOn: '2027-06-30' }],
  periods: [
    { kind: 'term', name: 'Term 1', startsOn: '2026-09-10', endsOn: '2026-11-20' },
    { kind: 'testing_window', name: 'Winter assessment', startsOn: '2027-01-11', endsOn: '2027-01-29' },
    { kind: 'testing_window', name: 'ACCESS', startsOn: '2027-01-11', endsOn: '2027-02-12' },
    { kind: 'break', name: 'Winter recess', startsOn: '2026-12-24', endsOn: '2027-01-01' },
    { kind: 'break', name: 'February recess', startsOn: '2027-02-15', endsOn: '2027-02-19' },
  ],
  exceptions: [{ id: '1', date: '2026-11-26', kind: 'holiday', opens: null, closes: null, reason: 'Thanksgiving', declaredAt: '2026-03-01T00:00:00Z', endedAt: null }, { id: '2', date: '2026-11-27', kind: 'holiday', opens: null, closes: null, reason: 'Thanksgiving', declaredAt: '2026-03-01T00:00:00Z', endedAt: null }],
  summer: [],
};

test('the year opens quietly with its first term, for ten school days; of windows that overlap the longest holds', () => {
  expect(quietPeriodOn(calendar, '2026-09-09', 10)).toBeUndefined();
  expect(quietPeriodOn(calendar, '2026-09-10', 10)).toEqual({ name: 'Opening of the school year', startsOn: '2026-09-10', endsOn: '2026-09-23' });
  expect(quietPeriodOn(calendar, '2026-09-24', 10)).toBeUndefined();
  expect(quietPeriodOn(calendar, '2026-09-10', 0)).toBeUndefined();
  expect(quietPeriodOn(calendar, '2027-01-20', 10)?.name).toBe('ACCESS');
  expect(quietPeriodOn({ ...calendar, periods: [] }, '2026-07-14', 10)?.endsOn).toBe('2026-07-14');
});

test('the next free day is a school day after the window and the recess behind it', () => {
  expect(nextFreeDay(calendar, '2027-01-20', 10)).toBe('2027-02-22');
  expect(nextFreeDay(calendar, '2026-12-05', 10)).toBe('2026-12-07');
  expect(schoolDaysBetween(calendar, '2026-11-24', '2026-12-01')).toBe(3);
});

test('a free day is never quiet, is a school day, and none before it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 330 }), fc.integer({ min: 0, max: 20 }), (offset, firstDays) => {
      const from = addDays('2026-07-01', offset);
      const free = nextFreeDay(calendar, from, firstDays)!;
      expect(quietPeriodOn(calendar, free, firstDays)).toBeUndefined();
      expect(isSchoolDay(calendar, free)).toBe(true);
      for (let day = from; day < free; day = addDays(day, 1)) expect(isSchoolDay(calendar, day) && !quietPeriodOn(calendar, day, firstDays)).toBe(false);
    }),
  );
});

const at = (instant: string) => digestWeekAt(calendar, Temporal.Instant.from(instant), { weekday: 5, at: '14:00' });

test('the digest of a week is composed on the last school day of the week before, at its time', () => {
  expect(weekOf('2026-12-06')).toBe('2026-11-30');
  expect(at('2026-12-04T18:59:00Z')).toBeUndefined();
  expect(at('2026-12-04T19:00:00Z')).toBe('2026-12-07');
  expect(at('2026-12-06T12:00:00Z')).toBe('2026-12-07');
  // Left out by a stop of the machine: still on Monday, no longer on Tuesday.
  expect(at('2026-12-07T12:00:00Z')).toBe('2026-12-07');
  expect(at('2026-12-08T12:00:00Z')).toBeUndefined();
});

test('before a holiday it is composed on the school day before it, and before a recess for the week after', () => {
  expect(composeDayOf(calendar, '2026-11-30', 5)).toBe('2026-11-25');
  expect(at('2026-11-25T18:00:00Z')).toBeUndefined();
  expect(at('2026-11-25T19:30:00Z')).toBe('2026-11-30');
  expect(at('2026-12-23T19:30:00Z')).toBe('2027-01-04');
  expect(at('2026-12-28T19:30:00Z')).toBe('2027-01-04');
});
