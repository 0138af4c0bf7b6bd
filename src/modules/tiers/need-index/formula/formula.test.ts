import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Inputs } from './cell.ts';
import { computeNeeds } from './compute-needs.ts';
import { formulaFaults } from './formula-faults.ts';
import { formulaSchema, type Formula } from './formula.ts';
import { randomWeights } from './random-weights.ts';
import { roundTo } from './round-to.ts';
import { shareOut } from './share-out.ts';
import { smallestChanges } from './smallest-changes.ts';

const cell = (value: number | null, standing: Cell['standing'] = value === null ? 'absent' : 'known'): Cell => ({ standing, value, period: null, source: null, from: null });
const inputsOf = (table: Record<string, (number | null | Cell['standing'])[]>): Inputs => ({
  schools: Object.values(table)[0]!.map((_, index) => ({ id: `s${index}`, level: index % 2 === 0 ? 'high' : 'k8' })),
  cells: Object.fromEntries(Object.entries(table).map(([key, values]) => [key, new Map(values.map((value, index) => [`s${index}`, typeof value === 'string' ? cell(null, value) : cell(value)]))])),
  publishedWeights: {},
});
const component = (key: string, parts: number, more: object = {}) => ({ key, name: key, source: { kind: 'measure', measure: key }, standardise: { as: 'percentile' }, weight: { kind: 'fixed', parts }, ...more });
const formulaOf = (components: object[], more: object = {}): Formula =>
  formulaSchema.parse({ components, leastKnown: 0, cuts: { by: 'index', tiers: [{ tier: 'intensive', at: 70 }, { tier: 'targeted', at: 40 }, { tier: 'universal', at: null }] }, ...more });

const value = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 1000 }).map((each) => each / 10) }, { weight: 1, arbitrary: fc.constantFrom('absent' as const, 'hidden' as const, 'hidden_by_publisher' as const, 'not_applicable' as const) });
const rule = fc.constantFrom({ as: 'z_score' }, { as: 'percentile' }, { as: 'percentile', among: 'level' }, { as: 'min_max' }, { as: 'bands', bands: [{ from: 0, points: 10 }, { from: 30, points: 40 }, { from: 70, points: 90 }] });
/** Some schools with up to five components of all kinds, weights that are no round parts, and holes of every kind. */
const world = fc.integer({ min: 3, max: 9 }).chain((schools) =>
  fc.array(fc.record({ standardise: rule, parts: fc.integer({ min: 1, max: 97 }), missing: fc.constantFrom('redistribute', 'neutral'), direction: fc.constantFrom('more', 'less'), values: fc.array(value, { minLength: schools, maxLength: schools }) }), { minLength: 1, maxLength: 5 }).map((all) => {
    const usable = all.map((each) => (each.standardise.as === 'bands' ? { ...each, direction: 'more' } : each));
    const outOf = usable.reduce((sum, { parts }) => sum + parts, 0);
    const formula = formulaOf(usable.map(({ standardise, parts, missing, direction }, index) => component(`c${index}`, parts, { standardise, missing, direction })), { outOf, decimals: { standardised: 2, weight: 2, product: 3, index: 2 } });
    return { formula, inputs: inputsOf(Object.fromEntries(usable.map(({ values }, index) => [`c${index}`, values]))) };
  }),
);

describe('a formula', () => {
  it('gives what a person works out by hand', () => {
    const formula = formulaOf([component('poverty', 60, { standardise: { as: 'min_max', low: 0, high: 100 } }), component('reading', 40, { standardise: { as: 'z_score' }, direction: 'less' })], { decimals: { standardised: 2, weight: 2, product: 2, index: 1 } });
    const { workings, populations } = computeNeeds(formula, inputsOf({ poverty: [80, 20, 50], reading: [20, 40, 60] }));
    expect(populations.reading).toEqual([{ among: 'all', n: 3, mean: 40, sd: expect.closeTo(16.33, 2) as number, low: 20, high: 60 }]);
    // 80 × 60 ÷ 100 = 48; (40 − 20) ÷ 16.33 = 1.22, × 40 ÷ 100 = 0.49.
    expect(workings.get('s0')!.lines.map(({ standardised, weightUsed, product }) => [standardised, weightUsed, product])).toEqual([[80, 60, 48], [1.22, 40, 0.49]]);
    expect(workings.get('s0')).toMatchObject({ sum: 48.49, need: 48.5 });
    const ranks = computeNeeds(formulaOf([component('x', 100)]), inputsOf({ x: [5, 5, 1, 9] }));
    expect([...ranks.workings.values()].map(({ need }) => need)).toEqual([50, 50, 12.5, 87.5]);
    expect([...ranks.ranked.values()].map(({ rank, tier }) => [rank, tier])).toEqual([[1, 'intensive'], [2, 'targeted'], [2, 'targeted'], [4, 'universal']]);
  });

  it('does with what is not known what its rule says, and says so', () => {
    const told = (missing: string, standing: Cell['standing'], leastKnown = 0) => computeNeeds(formulaOf([component('a', 50, { missing }), component('b', 50)], { leastKnown }), inputsOf({ a: [standing, 10, 90], b: [30, 30, 90] })).workings.get('s0')!;
    expect(told('redistribute', 'absent').lines.map(({ weightUsed, instead }) => [weightUsed, instead])).toEqual([[0, 'redistributed'], [100, null]]);
    expect(told('neutral', 'not_applicable').lines.map(({ standardised, weightUsed, instead }) => [standardised, weightUsed, instead])).toEqual([[50, 50, 'neutral'], [33.33, 50, null]]);
    expect(told('leave_out', 'absent').lines.map(({ weightUsed }) => weightUsed)).toEqual([0, 50]);
    expect(told('refuse', 'hidden')).toMatchObject({ need: null, refusal: 'a is hidden to protect few students, and the formula gives no index without it.' });
    expect(told('leave_out', 'hidden').refusal).toContain('the rest is not the whole');
    expect(told('redistribute', 'absent', 60).refusal).toBe('Only 50 % of the weights are known here; the formula asks for 60 %.');
  });

  it('is refused with each fault named', () => {
    const faults = formulaFaults(formulaOf([component('Poverty', 50), component('b', 40, { standardise: { as: 'bands', bands: [{ from: 0, points: 5 }, { from: 10, points: 1 }] } })], { cuts: { by: 'rank', tiers: [{ tier: 'x', percent: null }, { tier: 'x', percent: 5 }] } }));
    expect(faults).toEqual([expect.stringContaining('“Poverty”'), expect.stringContaining('“x” stands twice'), expect.stringContaining('takes the rest'), expect.stringContaining('needs its bound'), 'The weights are 90 of 100 parts.', expect.stringContaining('do not go the way')]);
  });

  it('adds up as it is shown: products from the shown figures, their sum, and weights that are all given out', () => {
    fc.assert(
      fc.property(world, ({ formula, inputs }) => {
        for (const { lines, sum, need, refusal } of computeNeeds(formula, inputs).workings.values()) {
          if (refusal !== null) continue;
          for (const { standardised, weightUsed, product } of lines) if (product !== null) expect(product).toBe(roundTo((standardised! * weightUsed) / formula.outOf, 3));
          expect(roundTo(lines.reduce((all, { product }) => all + (product ?? 0), 0), 3)).toBe(sum);
          expect(need).toBe(roundTo(sum!, 2));
          if (lines.some(({ standing }) => standing === 'known')) expect(roundTo(lines.reduce((all, { weightUsed }) => all + weightUsed, 0), 2)).toBe(formula.outOf);
        }
      }),
    );
  });

  it('never gives less need for a value that goes the way of need, and never less rank', () => {
    fc.assert(
      fc.property(world, fc.nat(), fc.integer({ min: 1, max: 500 }), ({ formula, inputs }, pick, step) => {
        const chosen = formula.components[pick % formula.components.length]!;
        const before = inputs.cells[chosen.key]!.get('s0')!;
        fc.pre(before.standing === 'known');
        const moved = roundTo(before.value! + (chosen.direction === 'more' ? 1 : -1) * (step / 10), 1);
        const after = { ...inputs, cells: { ...inputs.cells, [chosen.key]: new Map(inputs.cells[chosen.key]).set('s0', cell(moved)) } };
        const [was, is] = [computeNeeds(formula, inputs).workings.get('s0')!, computeNeeds(formula, after).workings.get('s0')!];
        const line = ({ lines }: typeof was) => lines.find(({ key }) => key === chosen.key)!.standardised!;
        expect(line(is)).toBeGreaterThanOrEqual(line(was));
        // Means of other components may not move, but a neutral stand-in is of other components only.
        if (was.need !== null) expect(is.need!).toBeGreaterThanOrEqual(was.need);
      }),
    );
  });

  it('tells nothing of what is hidden: whatever stands behind, all that is published is the same', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 0, max: 1000 }), ({ formula, inputs }, secret) => {
        // A reader of the values is never given what is hidden; even handed over by mistake, it is not used.
        const leaky = { ...inputs, cells: Object.fromEntries(Object.entries(inputs.cells).map(([key, cells]) => [key, new Map([...cells].map(([id, each]) => [id, each.standing === 'hidden' ? { ...each, value: secret } : each]))])) };
        const published = (from: Inputs) => {
          const { workings, ranked, populations } = computeNeeds(formula, from);
          return JSON.stringify([[...workings].map(([id, { lines, ...rest }]) => [id, rest, lines.map(({ value: _, ...line }) => line)]), [...ranked], populations]);
        };
        expect(published(leaky)).toBe(published(inputs));
      }),
    );
  });

  it('the smallest change changes the tier, and one step less does not', () => {
    let found = 0;
    fc.assert(
      fc.property(world, ({ formula, inputs }) => {
        const tierWith = (key: string, to: number) => computeNeeds(formula, { ...inputs, cells: { ...inputs.cells, [key]: new Map(inputs.cells[key]).set('s0', cell(to)) } }).ranked.get('s0')!.tier;
        const own = computeNeeds(formula, inputs).ranked.get('s0')?.tier;
        for (const { key, up, down } of smallestChanges(formula, inputs, 's0', Object.fromEntries(formula.components.map((each) => [each.key, { decimals: 1, lowest: 0, highest: 100 }])))) {
          for (const change of [up, down]) {
            if (!change) continue;
            found += 1;
            expect(tierWith(key, change.to)).toBe(change.tier);
            expect(change.tier).not.toBe(own);
            expect(tierWith(key, roundTo(change.to - Math.sign(change.by) * 0.1, 1))).toBe(own);
            expect(change.to).toBeGreaterThanOrEqual(0);
            expect(change.to).toBeLessThanOrEqual(100);
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(found).toBeGreaterThan(20);
  });
});

describe('random weights', () => {
  const formula = formulaOf([component('a', 50), component('b', 30), component('c', 20)], { cuts: { by: 'rank', tiers: [{ tier: 'intensive', percent: 25 }, { tier: 'universal', percent: null }] } });
  const inputs = inputsOf({ a: [90, 10, 50, 40], b: [90, 10, 45, 60], c: [90, 10, 20, 80] });

  it('a school that is first in everything stays first; one seed gives one answer', () => {
    const needs = computeNeeds(formula, inputs);
    const held = randomWeights(formula, inputs, needs, { seed: 7, draws: 400 })!;
    expect(held.get('s0')).toEqual({ tiers: { intensive: 1 }, rankLow: 1, rankHigh: 1 });
    expect(held.get('s1')).toEqual({ tiers: { universal: 1 }, rankLow: 4, rankHigh: 4 });
    expect(held.get('s2')).toMatchObject({ rankLow: 2, rankHigh: 3 });
    expect(randomWeights(formula, inputs, needs, { seed: 7, draws: 400 })).toEqual(held);
  });

  it('the drawn weights have the mean and spread of their Dirichlet distribution', () => {
    // With parts of 20, 12 and 8 of 40, the first weight is Beta(20, 20): above one half as often as below.
    const split = formulaOf([component('a', 50), component('b', 50)], { cuts: { by: 'rank', tiers: [{ tier: 'first', percent: 50 }, { tier: 'last', percent: null }] } });
    const two = inputsOf({ a: [90, 10], b: [10, 90] });
    const share = randomWeights(split, two, computeNeeds(split, two), { seed: 3, draws: 4000 })!.get('s0')!.tiers.first!;
    expect(share).toBeGreaterThan(0.47);
    expect(share).toBeLessThan(0.53);
    // The other school is 3 behind where the first weight is over 2/3, which Beta(20, 20) is with probability 0.0155.
    const bound = formulaOf([component('a', 50, { standardise: { as: 'published_points' } }), component('b', 50, { standardise: { as: 'published_points' } })], { cuts: { by: 'rank', tiers: [{ tier: 'first', percent: 50 }, { tier: 'last', percent: null }] } });
    const far = inputsOf({ a: [1, 0], b: [0, 2] });
    const rare = randomWeights(bound, far, computeNeeds(bound, far), { seed: 5, draws: 20_000 })!.get('s0')!.tiers.first!;
    expect(rare).toBeGreaterThan(0.0125);
    expect(rare).toBeLessThan(0.0186);
  });
});

it('shares add up to the whole, each within a unit of its part', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 12 }), (units, parts) => {
      const sum = parts.reduce((a, b) => a + b, 0);
      fc.pre(sum > 0);
      const shares = shareOut(units / 100, parts, 2);
      expect(roundTo(shares.reduce((a, b) => a + b, 0), 2)).toBe(units / 100);
      for (const [index, share] of shares.entries()) expect(Math.abs(share - (units * parts[index]!) / sum / 100)).toBeLessThan(0.0100001);
    }),
  );
});
