import { expect, test } from 'vitest';
import { coveringYear } from './covering-year.ts';

test('the proposed school year covers the day, or begins next in summer', () => {
  expect(coveringYear('2026-11-24')).toEqual({ name: '2026–27', startsOn: '2026-09-01', endsOn: '2027-06-30' });
  expect(coveringYear('2027-06-30').name).toBe('2026–27');
  expect(coveringYear('2027-07-01').name).toBe('2027–28');
  expect(coveringYear('2099-12-31').name).toBe('2099–00');
});
