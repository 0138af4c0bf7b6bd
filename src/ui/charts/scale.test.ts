import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scale } from './scale.ts';

test('a scale holds every value, its ends are round, and it stays within what is possible', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -500, max: 500, noNaN: true }), { maxLength: 30 }), (values) => {
      const made = scale(values);
      for (const value of values) expect(made.at(value)).toBeGreaterThanOrEqual(-1e-6);
      for (const value of values) expect(made.at(value)).toBeLessThanOrEqual(100 + 1e-6);
      for (const tick of made.ticks) expect(made.at(tick)).toBeGreaterThanOrEqual(-1e-6);
      expect(made.ticks.length).toBeGreaterThan(1);
    }),
  );
  expect(scale([3, 97.5], { within: [0, 100] })).toMatchObject({ low: 0, high: 100 });
  expect(scale([12, 18], { from: 0 })).toMatchObject({ low: 0, high: 20 });
});
