import fc from 'fast-check';
import { expect, test } from 'vitest';
import { funnelCurve, funnelPlace, overdispersion } from './funnel-points.ts';
import { funnelSentences } from './funnel-sentences.ts';

test('limits of a funnel as its formula has them, worked by hand: 40 % of 100 students', () => {
  const [at] = funnelCurve(0.4, [100]);
  expect([at!.low95, at!.high95, at!.low998, at!.high998].map((each) => each.toFixed(2))).toEqual(['30.40', '49.60', '24.86', '55.14']);
  expect([20, 28, 40, 52, 60].map((count) => funnelPlace(0.4, { count, n: 100 }))).toEqual(['far_below', 'below', 'within', 'above', 'far_above']);
});

test('where only chance is at work about one in twenty lies outside, and the spread is about one', () => {
  let seed = 42;
  const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
  const made = Array.from({ length: 600 }, () => ({ n: 120, count: Array.from({ length: 120 }, random).filter((each) => each < 0.3).length }));
  const target = made.reduce((sum, each) => sum + each.count, 0) / (600 * 120);
  const outside = made.filter((each) => funnelPlace(target, each) !== 'within').length;
  expect(outside).toBeGreaterThan(12);
  expect(outside).toBeLessThan(50);
  expect(overdispersion(target, made)!).toBeGreaterThan(0.8);
  expect(overdispersion(target, made)!).toBeLessThan(1.2);
  expect(overdispersion(0, made)).toBeNull();
});

test('the sentences say what chance would do, and never put schools in an order', () => {
  expect(funnelSentences({ group: 'All students', year: '2021', target: 0.312, schools: 97, outside: 60, farOutside: 41, overdispersion: 15.2 })).toEqual([
    'All students, 2021: all schools shown together have 31.2 %. Of 97 schools 60 lie outside the 95 % limits; by chance alone about 5 would. 41 schools lie outside the 99.8 % limits.',
    'The schools differ 15.2 times as much as chance alone would make them (1 would be chance), so a place outside the limits is common here and marks no school by itself.',
    'Schools within the limits cannot be told apart by these numbers; whoever puts them in an order puts chance in an order.',
  ]);
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), fc.nat(200), fc.double({ min: 0, max: 1, noNaN: true }), (schools, outside, far, target) => {
      const text = funnelSentences({ group: 'G', year: 'Y', target, schools, outside, farOutside: far, overdispersion: null }).join(' ');
      expect(text).not.toMatch(/\b(best|worst|top|bottom|rank(ed)?|first|last|NaN|null)\b/i);
    }),
  );
});
