import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from './pool-cells.ts';
import { poolCells } from './pool-cells.ts';
import { gapBetween } from './gap-between.ts';
import { figureChange } from './figure-change.ts';
import { gapChange } from './gap-change.ts';

const share = { kind: 'share', unit: '%', decimals: 1 } as const;
const mean = { kind: 'mean', unit: 'points', decimals: 1 } as const;
const counted = (numerator: number, denominator: number): Cell => ({ standing: 'known', value: (100 * numerator) / denominator, numerator, denominator });
const hidden: Cell = { standing: 'hidden', value: null, numerator: null, denominator: null, because: 'Hidden: fewer than 10 students' };

describe('a figure', () => {
  it('of one school is its own share with the Wilson interval of its counts (Newcombe 1998, 17:857, table I: 15 of 148)', () => {
    const figure = poolCells(share, [counted(15, 148)]);
    expect(figure).toMatchObject({ standing: 'known', count: 15, n: 148, because: null });
    expect([figure.low!.toFixed(2), figure.high!.toFixed(2)]).toEqual(['6.24', '16.05']);
  });

  it('of many is the share of all their students that may be shown; who is hidden is told and not in it', () => {
    expect(poolCells(share, [counted(5, 20), counted(30, 80), hidden])).toMatchObject({ value: 35, count: 35, n: 100, schools: { counted: 2, unshown: 0, leftOut: 1 }, withAll: null });
    expect(poolCells(mean, [{ ...counted(0, 10), value: 500 }, { ...counted(0, 30), value: 480 }])).toMatchObject({ value: 485, n: 40, low: null, because: 'No interval: the source gives the mean without its spread.' });
    expect(poolCells({ kind: 'score', unit: '', decimals: 0 }, [counted(1, 2), counted(1, 2)])).toMatchObject({ value: null, standing: 'not_applicable' });
  });

  it('hidden, hidden by the publisher, not applicable and absent are four things, each in words', () => {
    const alone = (standing: Cell['standing']) => poolCells(share, [{ ...hidden, standing }]).standing;
    expect([alone('hidden'), alone('hidden_by_publisher'), alone('not_applicable'), poolCells(share, []).standing]).toEqual(['hidden', 'hidden_by_publisher', 'not_applicable', 'absent']);
    expect(poolCells(share, [hidden]).because).toBe('Hidden: fewer than 10 students.');
    expect(new Set(['hidden', 'hidden_by_publisher', 'not_applicable'].map((standing) => poolCells(share, [{ ...hidden, because: undefined as never, standing: standing as Cell['standing'] }]).because)).size).toBe(3);
  });

  it('a rounded percent of n counts as the nearest whole number of students, a percent of nobody knows how many has no interval', () => {
    expect(poolCells(share, [{ standing: 'known', value: 22, numerator: null, denominator: 60 }])).toMatchObject({ count: 13, n: 60 });
    expect(poolCells(share, [{ standing: 'known', value: 22, numerator: null, denominator: null }])).toMatchObject({ value: 22, n: null, low: null, because: 'No interval: the source does not say of how many students.' });
  });
});

describe('a gap', () => {
  const figure = (count: number, n: number) => poolCells(share, [counted(count, n)]);

  it('is the difference of two shares with the limits of Newcombe (1998, 17:873, table II: 56/70 and 48/80), and their ratio', () => {
    const { difference, ratio } = gapBetween(share, figure(56, 70), figure(48, 80), false)!;
    expect([difference.low!.toFixed(2), difference.high!.toFixed(2), ratio!.estimate!.toFixed(3)]).toEqual(['5.24', '33.39', '1.333']);
  });

  it('to everybody is the same difference, never wider than the one to the others, and nothing where all are of the group', () => {
    const counts = fc.record({ n: fc.integer({ min: 2, max: 400 }), share: fc.double({ min: 0, max: 1, noNaN: true }), all: fc.integer({ min: 1, max: 400 }), rest: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(counts, ({ n, share: own, all: more, rest }) => {
        const [group, others] = [{ count: Math.floor(own * n), n }, { count: Math.floor(rest * more), n: more }];
        const whole = figure(group.count + others.count, group.n + others.n);
        const [toAll, toOthers] = [gapBetween(share, figure(group.count, n), whole, true)!, gapBetween(share, figure(group.count, n), figure(others.count, more), false)!];
        expect(toAll.difference.estimate!).toBeCloseTo(figure(group.count, n).value! - whole.value!, 8);
        expect(toAll.difference.high! - toAll.difference.low!).toBeLessThan(toOthers.difference.high! - toOthers.difference.low!);
        if (toAll.ratio?.estimate) {
          expect(toAll.ratio.estimate).toBeCloseTo(figure(group.count, n).value! / whole.value!, 8);
          expect(toAll.ratio.low!).toBeLessThanOrEqual(toAll.ratio.estimate * (1 + 1e-9));
          expect(toAll.ratio.high!).toBeGreaterThanOrEqual(toAll.ratio.estimate * (1 - 1e-9));
        }
      }),
    );
    expect(gapBetween(share, figure(5, 20), figure(5, 20), true)!.difference).toEqual({ estimate: 0, low: 0, high: 0 });
  });

  it('of means has no interval and says why, of counts there is none, and to a hidden number neither', () => {
    const of = (value: number) => poolCells(mean, [{ standing: 'known', value, numerator: null, denominator: 30 }]);
    expect(gapBetween(mean, of(480), of(500), false)).toEqual({ difference: { estimate: -20, low: null, high: null }, ratio: null, because: 'No interval: the source gives the mean without its spread.' });
    expect(gapBetween({ ...mean, kind: 'count' }, of(480), of(500), false)).toBeNull();
    expect(gapBetween(share, figure(5, 20), poolCells(share, [hidden]), false)).toBeNull();
  });

  it('that stays has a change around zero; a figure moves as two unrelated shares differ', () => {
    const gap = gapBetween(share, figure(20, 100), figure(50, 100), false)!;
    expect(gapChange(gap, gap).estimate).toBe(0);
    expect(gapChange(gap, { ...gap, difference: { estimate: 1, low: null, high: null } }).low).toBeNull();
    const moved = figureChange(figure(48, 80), figure(56, 70))!;
    expect([moved.low!.toFixed(2), moved.high!.toFixed(2)]).toEqual(['5.24', '33.39']);
  });
});
