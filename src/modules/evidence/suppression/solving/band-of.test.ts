import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandOf } from './band-of.ts';

/**
 * Cache County School District, Utah, policy 6900, "Data Gateway Statistical Reporting Method for Protecting Personally
 * Identifiable Information": from so many students on, and below so many, within so many percent of an end. Its classes
 * below 40 students could not be read. https://www.ccsdut.org/about-us/news-and-public-information/policies/
 * 60000-finance-operations/6900-data-governance-and-information-technology-security-policy
 */
const published: [from: number, below: number, percent: number][] = [[300, 5_000, 1], [100, 300, 2], [40, 100, 5]];

test.each(published)('from %i to below %i students no share is told nearer to its end than a published rule tells it', (from, below, percent) => {
  for (let students = from; students < below; students += 1) {
    for (const successes of [0, Math.floor((percent * students) / 100)]) {
      expect(bandOf(successes, students)).toMatchObject({ end: 'low', fromPercent: 0 });
      expect(bandOf(successes, students).toPercent).toBeGreaterThanOrEqual(percent);
      expect(bandOf(students - successes, students)).toMatchObject({ end: 'high', toPercent: 100 });
    }
    // Only where the published classes touch is ours the wider one.
    if (students > from) expect(bandOf(0, students).toPercent).toBe(percent);
  }
});

test('at an end three numbers stay possible, in every band the number itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 3_000 }).chain((students) => fc.record({ students: fc.constant(students), successes: fc.integer({ min: 0, max: students }) })), ({ students, successes }) => {
      const { low, high, end } = bandOf(successes, students);
      expect(low).toBeLessThanOrEqual(successes);
      expect(high).toBeGreaterThanOrEqual(successes);
      if (end) expect(high - low).toBeGreaterThanOrEqual(2);
    }),
  );
});
