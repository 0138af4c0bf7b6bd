import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceOfMeans, lowestFifth, returnByChance, type Pair } from './return-by-chance.ts';
import { returnSentences } from './return-sentences.ts';
import { tQuantile95 } from './t-quantile-95.ts';

const share = { kind: 'share', unit: '%', decimals: 1 } as const;

/** A made district in which nothing is done for anybody: a lasting level, and luck each year. */
function luckAlone(schools: number, years: number, seed: number): Pair[][] {
  let at = seed;
  const uniform = () => (at = (at * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const values = Array.from({ length: schools }, () => {
    const level = 40 + 10 * normal();
    return Array.from({ length: years }, () => level + 8 * normal());
  });
  return Array.from({ length: years - 1 }, (_, year) => values.map((own, index) => ({ schoolId: String(index), before: own[year]!, after: own[year + 1]! })));
}

test.each([[4, 2.776], [5, 2.571], [10, 2.228], [30, 2.042], [1_000, 1.962]])('t of %i degrees as in the tables', (degrees, quantile) => {
  expect(Math.abs(tQuantile95(degrees) - quantile)).toBeLessThan(0.01);
});

test('two means as Welch has them, worked by hand', () => {
  // Means 3 and 7, variances 2.5 and 10, five each: 4 ± t(5.88 degrees) · √2.5
  const { estimate, low, high } = differenceOfMeans([1, 2, 3, 4, 5], [3, 5, 7, 9, 11]);
  expect(estimate).toBe(-4);
  expect((high! - low!) / 2).toBeCloseTo(2.459 * Math.sqrt(2.5), 2);
});

test('where nothing is done, the lowest fifth rises by what the correlation says', () => {
  let [within, total] = [0, 0];
  for (let seed = 1; seed <= 60; seed += 1) {
    const [pairs] = luckAlone(200, 2, seed * 7_919);
    const found = returnByChance(pairs!, lowestFifth(pairs!))!;
    expect(found.chosen.schools).toBe(40);
    expect(found.expected).toBeGreaterThan(1);
    total += 1;
    if (found.chosen.change.low! <= found.expected && found.chosen.change.high! >= found.expected) within += 1;
  }
  expect(within / total).toBeGreaterThan(0.88);
});

test('the comparison with alike schools takes each once, near enough, and never a chosen one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 5, max: 30 }), (seed, many) => {
      const [pairs] = luckAlone(80, 2, seed);
      const found = returnByChance(pairs!, new Set(pairs!.slice(0, many).map((pair) => pair.schoolId)))!;
      if (!found.matched) return;
      expect(found.matched.schools).toBeLessThanOrEqual(many);
      expect(Math.abs(found.matched.before - found.chosen.before)).toBeLessThan(12);
    }),
  );
});

test('the lowest fifth is below the line of a fifth, and of equal schools none is taken by chance', () => {
  const pairs = [1, 2, 2, 2, 5, 6, 7, 8, 9, 10].map((before, index) => ({ schoolId: String(index), before, after: 0 }));
  expect([...lowestFifth(pairs)]).toEqual(['0']);
  expect(lowestFifth([])).toEqual(new Set());
});

test('the sentences warn, and claim no cause', () => {
  const [early, late] = luckAlone(100, 3, 99);
  const found = returnByChance(late!, lowestFifth(late!))!;
  const told = returnSentences(share, { chosenAs: 'the lowest fifth of 2018', from: '2018', to: '2019', found, earlier: { from: '2017', to: '2018', moved: returnByChance(early!, lowestFifth(early!))!.chosen, against: { estimate: 0.4, low: -2, high: 2.8 } } });
  expect(told[1]).toMatch(/^A low year is partly chance, and chance does not last\. With the two years as alike as they are \(correlation 0\.\d\d\), schools this low are expected to move by \+\d+\.\d points whatever is done\./);
  expect(told.join(' ')).not.toMatch(/\b(because|due to|thanks to|led to|effect|improved|helped)\b/i);
  expect(told.at(-1)).toContain('no difference is shown (−2.0 points to +2.8 points)');
  expect(returnSentences(share, { chosenAs: 'x', from: '2018', to: '2019', found: returnByChance([], new Set()), earlier: null })).toHaveLength(1);
});
