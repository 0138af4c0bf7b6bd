import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOfGap } from './change-of-gap.ts';
import { differenceOfShares } from './difference-of-shares.ts';
import { funnelLimits } from './funnel-limits.ts';
import { ratioOfShares } from './ratio-of-shares.ts';
import { wilsonInterval } from './wilson-interval.ts';

const share = fc.integer({ min: 1, max: 3000 }).chain((n) => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) }));

describe('one share', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i as published (Newcombe 1998, Stat Med 17:857, table I)', (count, n, low, high) => {
    const found = wilsonInterval({ count, n });
    expect([found.low.toFixed(4), found.high.toFixed(4)]).toEqual([low.toFixed(4), high.toFixed(4)]);
  });

  it('holds its figure, stays within 0 and 1, and mirrors', () => {
    fc.assert(
      fc.property(share, ({ count, n }) => {
        const [found, mirrored] = [wilsonInterval({ count, n }), wilsonInterval({ count: n - count, n })];
        expect(found.low).toBeGreaterThanOrEqual(0);
        expect(found.low).toBeLessThanOrEqual(found.estimate);
        expect(found.high).toBeGreaterThanOrEqual(found.estimate);
        expect(found.high).toBeLessThanOrEqual(1);
        expect(mirrored.low).toBeCloseTo(1 - found.high, 10);
      }),
    );
  });

  it.each([[5, 4], [-1, 4], [0, 0], [1.5, 4], [Number.NaN, 4]])('%d of %d is refused', (count, n) => {
    expect(() => wilsonInterval({ count, n })).toThrow(RangeError);
  });
});

describe('two shares', () => {
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
  ])('%i of %i against %i of %i as published (Newcombe 1998, Stat Med 17:873, table II)', (count, n, otherCount, otherN, low, high) => {
    const found = differenceOfShares({ count, n }, { count: otherCount, n: otherN });
    expect([found.low.toFixed(4), found.high.toFixed(4)]).toEqual([low.toFixed(4), high.toFixed(4)]);
  });

  it('a ratio has the limits at which the difference, so weighted, touches zero; turned round, they turn over', () => {
    fc.assert(
      fc.property(share, share, (first, second) => {
        fc.pre(first.count > 0 && second.count > 0);
        const [a, b, found, turned] = [wilsonInterval(first), wilsonInterval(second), ratioOfShares(first, second), ratioOfShares(second, first)];
        const [low, high] = [found.low!, found.high!];
        expect(low).toBeLessThanOrEqual(found.estimate! * (1 + 1e-9));
        expect(high).toBeGreaterThanOrEqual(found.estimate! * (1 - 1e-9));
        expect(a.estimate - low * b.estimate).toBeCloseTo(Math.hypot(a.estimate - a.low, low * (b.high - b.estimate)), 6);
        expect((high * b.estimate - a.estimate) / high).toBeCloseTo(Math.hypot(a.high - a.estimate, high * (b.estimate - b.low)) / high, 6);
        expect(low * turned.high!).toBeCloseTo(1, 6);
      }),
    );
  });

  it('a ratio to a share of zero has no figure and no upper limit', () => {
    expect(ratioOfShares({ count: 5, n: 10 }, { count: 0, n: 20 })).toEqual({ estimate: null, low: expect.closeTo(2.677, 1) as number, high: null });
    expect(ratioOfShares({ count: 0, n: 10 }, { count: 0, n: 20 }).low).toBe(0);
  });

  it('a gap that did not move has a change around zero, wider than either year alone', () => {
    fc.assert(
      fc.property(share, share, (first, second) => {
        const gap = differenceOfShares(first, second);
        const change = changeOfGap(gap, gap);
        expect(change.estimate).toBe(0);
        expect(change.high).toBeCloseTo(-change.low, 10);
        expect(change.high - change.low).toBeGreaterThan((gap.high - gap.low) * 0.999999);
      }),
    );
  });
});

it('a school lies outside the funnel exactly when its score interval leaves the target out', () => {
  fc.assert(
    fc.property(share, fc.double({ min: 0.01, max: 0.99, noNaN: true }), ({ count, n }, target) => {
      const [funnel, own] = [funnelLimits(target, n), wilsonInterval({ count, n })];
      fc.pre(Math.abs(own.low - target) > 1e-9 && Math.abs(own.high - target) > 1e-9);
      expect(own.estimate < funnel.low || own.estimate > funnel.high).toBe(own.low > target || own.high < target);
    }),
  );
});
