import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Highs } from 'highs';
import { openSolver } from '../../../../platform/linear/open-solver.ts';
import { closeTable } from './close-table.ts';
import { holds } from './holds.ts';
import { hideByCuts } from './hide-by-cuts.ts';
import { findUnproven } from './find-unproven.ts';
import { costsOf, firstStates, hideLeast } from './hide-least.ts';
import type { Rule } from './rule.ts';
import type { State, Table } from './table.ts';

const rule: Rule = { fewest: 10, sizeWidth: 9, outcomeWidth: 2, codesEnds: false };
const coding: Rule = { ...rule, codesEnds: true };
let highs: Highs;
beforeAll(async () => {
  highs = await openSolver();
});

/** Students by race (three groups, and others that nobody lists), by sex and by language within two more groups that overlap. */
const tables = fc.record({
  race: fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 100 })), { minLength: 2, maxLength: 5 }),
  female: fc.integer({ min: 0, max: 100 }),
  unlisted: fc.integer({ min: 0, max: 2 }),
  nested: fc.integer({ min: 0, max: 100 }),
  layers: fc.integer({ min: 1, max: 3 }),
}).map(({ race, female, unlisted, nested, layers }): Table => {
  const part = (n: number, share: number) => ({ n, x: Array.from({ length: layers }, (_, layer) => Math.round((n * share) / 100 / (layer + 1))) });
  const races = race.map(([n, share]) => part(n, share));
  const all = { n: races.reduce((total, each) => total + each.n, 0), x: Array.from({ length: layers }, (_, layer) => races.reduce((total, each) => total + each.x[layer]!, 0)) };
  const slice = (of: { n: number; x: number[] }, percent: number) => {
    const n = Math.round((of.n * percent) / 100);
    return { n, x: of.x.map((x) => Math.min(n, Math.max(x - (of.n - n), Math.round((x * percent) / 100)))) };
  };
  const girls = slice(all, female);
  const boys = { n: all.n - girls.n, x: all.x.map((x, layer) => x - girls.x[layer]!) };
  const ever = slice(all, nested);
  const now = slice(ever, 60);
  const shownRaces = races.slice(0, races.length - Math.min(unlisted, races.length - 1));
  const cells = [all, girls, boys, ever, now, ...shownRaces];
  return {
    cells,
    layers: Array.from({ length: layers }, () => ({ coded: true })),
    sums: [
      { whole: 0, parts: [1, 2], unknown: 0, owed: false },
      { whole: 0, parts: shownRaces.map((_, index) => 5 + index), unknown: races.length - shownRaces.length, owed: false },
      { whole: 0, parts: [3], unknown: 1, owed: false },
      { whole: 3, parts: [4], unknown: 1, owed: false },
    ],
  };
});

const spent = (table: Table, states: State[], which: Rule) => {
  const { band, hide } = costsOf(table);
  const first = firstStates(table, which);
  return states.reduce((total, state, cell) => total + (state === first[cell] || state === 'shown' ? 0 : state === 'hidden' ? hide[cell]! : band[cell]!), 0);
};

test('no attack by linear programming narrows what a closed table hides', () => {
  fc.assert(fc.property(tables, fc.constantFrom(rule, coding), (table, which) => holds(highs, table, which, closeTable(highs, table, which).states)), { numRuns: 150 });
});

test('what is plainly safe is safe by the solver too', () => {
  fc.assert(fc.property(tables, fc.constantFrom(rule, coding), (table, which) => {
    const states = hideLeast(table, which);
    const unproven = findUnproven(table, which, states);
    return !unproven || unproven.size > 0 || holds(highs, table, which, states);
  }), { numRuns: 150 });
});

test('the quick search hides no more than the integer program', () => {
  let [quick, exact] = [0, 0];
  fc.assert(fc.property(tables, (table) => {
    const states = hideLeast(table, rule);
    const best = hideByCuts(highs, table, rule);
    if (!best || !holds(highs, table, rule, states)) return;
    quick += spent(table, states, rule);
    exact += spent(table, best, rule);
  }), { numRuns: 60 });
  expect(quick).toBeLessThan(exact * 1.05 + 1);
});

test('without hiding more than the small groups the attack wins', () => {
  const table: Table = { cells: [{ n: 100, x: [50] }, { n: 96, x: [48] }, { n: 4, x: [2] }], layers: [{ coded: true }], sums: [{ whole: 0, parts: [1, 2], unknown: 0, owed: false }] };
  expect(holds(highs, table, rule, firstStates(table, rule))).toBe(false);
  expect(hideLeast(table, rule)).toEqual(['shown', 'hidden', 'hidden']);
});
