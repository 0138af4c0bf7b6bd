import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../figures/pool-cells.ts';
import { figureChange } from '../figures/figure-change.ts';
import { gapBetween } from '../figures/gap-between.ts';
import { gapChange } from '../figures/gap-change.ts';
import { poolCells } from '../figures/pool-cells.ts';
import { changeSentence, gapChangeSentence } from './change-sentence.ts';
import { gapSentence } from './gap-sentence.ts';
import { changeSummary, gapChangeSummary, gapsSummary } from './summary-sentences.ts';

const share = { kind: 'share', unit: '%', decimals: 1 } as const;
const mean = { kind: 'mean', unit: 'points', decimals: 1 } as const;
const cell = (numerator: number, denominator: number): Cell => ({ standing: 'known', value: (100 * numerator) / denominator, numerator, denominator });
const figure = (count: number, n: number) => poolCells(share, [cell(count, n)]);
const direction = /\b(rose|fell|widened|narrowed|turned round)\b/;
const causal = /\b(because of|due to|thanks to|led to|effect|impact|improve|worked|helped|success|fail)/i;
const counts = fc.integer({ min: 1, max: 500 }).chain((n) => fc.integer({ min: 0, max: n }).map((count) => figure(count, n)));

const told = (group: [number, number], reference: [number, number]) => {
  const [own, other] = [figure(...group), figure(...reference)];
  return gapSentence(share, { group: 'English learners', reference: 'all students', year: '2021', figure: own, referenceFigure: other, gap: gapBetween(share, own, other, false) });
};

describe('a sentence', () => {
  it('says what the numbers show', () => {
    expect(told([13, 60], [80, 160])).toBe('English learners, 2021: 21.7 % (n 60), 28.3 points below all students; with chance allowed for, between 14.1 and 39.8 points.');
    expect(told([30, 60], [80, 160])).toBe('English learners, 2021: 50.0 % (n 60); against all students anything from 14.5 points below to 14.5 points above fits these numbers, so no gap is shown.');
    const hidden = poolCells(share, [{ standing: 'hidden', value: null, numerator: null, denominator: null, because: 'Hidden: fewer than 10 students' }]);
    expect(gapSentence(share, { group: 'White', reference: null, year: '2021', figure: hidden, gap: null, referenceFigure: null })).toBe('White, 2021: hidden: fewer than 10 students.');
    expect(gapSentence(share, { group: 'Black', reference: 'White', year: '2021', figure: figure(5, 20), gap: null, referenceFigure: hidden })).toBe('Black, 2021: 25.0 % (n 20); of White there is no number to compare with (hidden: fewer than 10 students).');
    const scores = [480, 500].map((value) => poolCells(mean, [{ standing: 'known', value, numerator: null, denominator: 30 }]));
    expect(gapSentence(mean, { group: 'Black', reference: 'White', year: '2021', figure: scores[0]!, referenceFigure: scores[1]!, gap: gapBetween(mean, scores[0]!, scores[1]!, false) })).toBe('Black, 2021: 480.0 points (n 30), 20.0 points below White. No interval: the source gives the mean without its spread.');
  });

  it('of change names a direction exactly where the interval leaves zero out, and never a cause', () => {
    let [moved, still] = [0, 0];
    fc.assert(
      fc.property(counts, counts, counts, counts, (a, b, c, d) => {
        const change = figureChange(a, b)!;
        const ofFigure = changeSentence(share, { from: '2019', to: '2021', change });
        expect(direction.test(ofFigure)).toBe(change.low! > 0 || change.high! < 0);
        if (/\brose\b/.test(ofFigure)) expect(b.value!).toBeGreaterThan(a.value!);
        const [before, after] = [gapBetween(share, a, c, false)!, gapBetween(share, b, d, false)!];
        const moves = gapChange(before, after);
        const ofGap = gapChangeSentence(share, { from: '2019', to: '2021', change: moves, before: before.difference.estimate!, after: after.difference.estimate!, reference: 'White' });
        expect(direction.test(ofGap)).toBe(moves.low! > 0 || moves.high! < 0);
        if (/\bnarrowed\b/.test(ofGap)) expect(Math.abs(after.difference.estimate!)).toBeLessThanOrEqual(Math.abs(before.difference.estimate!));
        if (direction.test(ofGap)) moved += 1;
        else still += 1;
        for (const sentence of [ofFigure, ofGap, gapSentence(share, { group: 'G', reference: 'R', year: '2021', figure: a, referenceFigure: b, gap: gapBetween(share, a, b, false) })]) {
          expect(sentence).not.toMatch(causal);
          expect(sentence).not.toMatch(/NaN|null|undefined|Infinity|-0\.0/);
        }
      }),
      { numRuns: 400 },
    );
    expect(Math.min(moved, still)).toBeGreaterThan(20);
  });

  it('of a year says below or above exactly where the interval leaves zero out', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const gap = gapBetween(share, a, b, false)!;
        const sentence = gapSentence(share, { group: 'G', reference: 'R', year: '2021', figure: a, referenceFigure: b, gap });
        expect(/points (below|above) R;/.test(sentence)).toBe(gap.difference.low! > 0 || gap.difference.high! < 0);
      }),
    );
  });

  it('without intervals does not guess', () => {
    expect(changeSentence(mean, { from: '2019', to: '2021', change: { estimate: -2.51, low: null, high: null } })).toBe('Between 2019 and 2021 the numbers differ by −2.5 points; without intervals nothing says whether that is more than chance.');
  });
});

describe('a summary', () => {
  const interval = fc.tuple(fc.integer({ min: -30, max: 30 }), fc.nat(20), fc.boolean()).map(([estimate, reach, bounded]) => ({ estimate, low: bounded ? estimate - reach : null, high: bounded ? estimate + reach : null }));

  it('names each group once, and with a direction only where its interval leaves zero out', () => {
    const groups = fc.array(fc.record({ interval: fc.option(interval), before: fc.integer({ min: -40, max: 40 }), after: fc.integer({ min: -40, max: 40 }) }), { maxLength: 8 }).map((all) => all.map((each, index) => ({ ...each, name: `Group-${index}` })));
    fc.assert(
      fc.property(groups, (all) => {
        const texts = [changeSummary(share, all), gapsSummary(share, all.map(({ name, interval: of }) => ({ name, gap: of && { difference: of, ratio: null, because: null } }))), gapChangeSummary(share, all)];
        for (const lines of texts) {
          for (const { name, interval: of } of all) {
            const own = lines.filter((line) => new RegExp(`${name}\\b`).test(line));
            expect(own).toHaveLength(1);
            const sure = of !== null && of.low !== null && (of.low > 0 || of.high! < 0);
            expect(/^(Below|Above|Fell|Rose|The gap narrowed|It widened|It turned)/.test(own[0]!)).toBe(sure);
          }
        }
      }),
    );
    expect(gapsSummary(share, [{ name: 'Black', gap: gapBetween(share, figure(20, 100), figure(50, 100), false) }, { name: 'Asian', gap: null }])).toEqual(['Below the group compared with: Black (between 16.9 and 41.7 points).', 'There is no gap to be had for: Asian.']);
  });
});
