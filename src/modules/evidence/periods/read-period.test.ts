import { expect, test } from 'vitest';
import { readPeriod } from './read-period.ts';

test.each([
  ['2017-18', 'any', '2017-18'], ['2017-2018', 'any', '2017-18'], ['20172018', 'school_year', '2017-18'], ['School Year 2016-2017', 'any', '2016-17'], ['SY1718', 'any', '2017-18'], ['1999-00', 'any', '1999-00'],
  ['2019', 'spring', '2018-19'], ['2019.0', 'spring', '2018-19'], ['2019', 'any', '2018-19'], ['2024-10', 'any', '2024-10'],
  ['2006', 'cohort', 'cohort-2006'], ['2006 Aug', 'cohort', 'cohort-2006-aug'], ['Cohort 2006', 'any', 'cohort-2006'], ['cohort-2006-aug', 'any', 'cohort-2006-aug'],
] as const)('%s as %s is %s', (text, form, key) => expect(readPeriod(text, form)?.key).toBe(key));

test.each(['2017-19', '2017-2019', '17', '1850', '2024-13', 'spring', '', '20182017'])('%s is no period', (text) => expect(readPeriod(text, 'any')).toBeUndefined());

test('a cohort to August is not the cohort to June, and a month has its days', () => {
  expect([readPeriod('2006', 'cohort')!.endsOn, readPeriod('2006 Aug', 'cohort')!.endsOn]).toEqual(['2010-06-30', '2010-08-31']);
  expect(readPeriod('2024-02', 'month')).toMatchObject({ startsOn: '2024-02-01', endsOn: '2024-02-29', name: 'February 2024' });
});
