import { expect, test } from 'vitest';
import { monthsOf, weeksOf, yearRange } from './months-of.ts';

test('a school year runs from July to June', () => {
  expect(yearRange('2026-11-24')).toMatchObject({ from: '2026-07-01', to: '2027-06-30', label: '2026–27' });
  expect(yearRange('2027-02-01')).toMatchObject({ from: '2026-07-01' });
  expect(yearRange('2027-02-01', 2024)).toMatchObject({ from: '2024-07-01' });
});

test('weeks begin on Monday and hold every day once', () => {
  const days = Array.from({ length: 30 }, (_, index) => ({ date: `2026-11-${String(index + 1).padStart(2, '0')}` }));
  const weeks = weeksOf(days);
  expect(weeks[0]!.map((day) => day?.date ?? null)).toEqual([null, null, null, null, null, null, '2026-11-01']);
  expect(weeks.flat().filter((day) => day !== null)).toEqual(days);
  expect(monthsOf([...days, { date: '2026-12-01' }]).map((month) => month.length)).toEqual([30, 1]);
});
