import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../platform/random/seeded-random.ts';
import { clusterBootstrap, medianOf, ratioOf } from './cluster-bootstrap.ts';
import { concentrationIndex, type Ranked } from './concentration-index.ts';

describe('the concentration index', () => {
  // WHO's R package healthequal 1.0.1, reference of `rci`, example on its data `OrderedSample` (births with skilled
  // attendance by fifths of wealth), with inputs and output printed: https://whoequity.github.io/healthequal/reference/rci.html
  it('is the published one of births attended, by wealth', () => {
    const births = [2_072.436, 2_112.204, 1_983.059, 2_052.124, 1_884.51];
    const attended = [75.6053, 91.01997, 96.03959, 97.04223, 99.22405];
    const { index, curve } = concentrationIndex(births.map((weight, rank) => ({ rank, value: attended[rank]!, weight })))!;
    expect(index).toBeCloseTo(0.0469506, 7);
    // Twice the area between curve and diagonal, by trapezoids: its definition in the World Bank's Technical Note 7 on health equity.
    const area = curve.slice(1).reduce((sum, { units, share }, at) => sum + ((units - curve[at]!.units) * (share + curve[at]!.share)) / 2, 0);
    expect(1 - 2 * area).toBeCloseTo(index, 12);
    expect(curve.at(-1)!.share).toBeCloseTo(1, 12);
  });

  it('is twice the covariance with the rank over the mean, and turns over with the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 30 }), (values) => {
        fc.pre(values.some((value) => value > 0));
        const n = values.length;
        const mean = values.reduce((a, b) => a + b, 0) / n;
        const units = values.map((value, rank) => ({ rank, value, weight: 1 }));
        const covariance = values.reduce((sum, value, t) => sum + (value - mean) * ((t + 0.5) / n - 0.5), 0) / n;
        const { index } = concentrationIndex(units)!;
        expect(index).toBeCloseTo((2 * covariance) / mean, 9);
        expect(concentrationIndex(units.map((unit) => ({ ...unit, rank: -unit.rank })))!.index).toBeCloseTo(-index, 9);
        expect(Math.abs(index)).toBeLessThan(1);
        expect(concentrationIndex(units.map((unit) => ({ ...unit, value: 7 })))!.index).toBeCloseTo(0, 9);
      }),
    );
  });

  it('has a standard error that is the spread of the index over samples, ranks tied or not', () => {
    const random = seededRandom(11);
    for (const ties of [1, 8]) {
      const sample = () => Array.from({ length: 120 }, (): Ranked => {
        const need = random();
        return { rank: Math.floor(need * 120) - (Math.floor(need * 120) % ties), value: Math.floor(-Math.log(1 - random()) * (3 + 4 * need)), weight: 1 };
      });
      const drawn = Array.from({ length: 600 }, () => concentrationIndex(sample())!);
      const mean = drawn.reduce((sum, { index }) => sum + index, 0) / drawn.length;
      const spread = Math.sqrt(drawn.reduce((sum, { index }) => sum + (index - mean) ** 2, 0) / drawn.length);
      const told = drawn.reduce((sum, { se }) => sum + se!, 0) / drawn.length;
      expect(told / spread, `ties of ${ties}`).toBeGreaterThan(0.9);
      expect(told / spread, `ties of ${ties}`).toBeLessThan(1.1);
    }
  });

  it('there is none where nothing is shared out', () => {
    expect(concentrationIndex([])).toBeUndefined();
    expect(concentrationIndex([{ rank: 1, value: 0, weight: 1 }, { rank: 2, value: 0, weight: 1 }])).toBeUndefined();
  });
});

describe('the bootstrap by schools', () => {
  it('draws whole schools: its limits hold the truth about as often as they say', () => {
    const random = seededRandom(5);
    let held = 0;
    for (let time = 0; time < 200; time += 1) {
      const clusters = Array.from({ length: 30 }, () => {
        const [own, n] = [(random() - 0.5) * 4, 5 + Math.floor(random() * 10)];
        return { sum: Array.from({ length: n }, () => own + random() - 0.5).reduce((a, b) => a + b, 0), n };
      });
      const { low, high } = clusterBootstrap(30, 300, ratioOf(clusters), { draws: 300, seed: time + 1 });
      if (low! <= 0 && high! >= 0) held += 1;
    }
    expect(held).toBeGreaterThan(176);
  });

  it('the median is that of all values as often as their school was drawn', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ value: fc.integer({ min: 0, max: 20 }), cluster: fc.integer({ min: 0, max: 3 }) }), { minLength: 1, maxLength: 20 }), fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }), (values, times) => {
        const all = values.flatMap(({ value, cluster }) => Array.from({ length: times[cluster]! }, () => value)).toSorted((a, b) => a - b);
        fc.pre(all.length > 0);
        const middle = (all[Math.floor((all.length - 1) / 2)]! + all[Math.ceil((all.length - 1) / 2)]!) / 2;
        expect(medianOf(values)(Uint16Array.from(times))).toBe(middle);
      }),
    );
  });

  it('gives no limits for fewer than five schools, and the same for the same seed', () => {
    expect(clusterBootstrap(4, 10, () => 1, { draws: 100, seed: 1 })).toEqual({ estimate: 1, low: null, high: null, n: 10 });
    const clusters = [1, 2, 3, 4, 9].map((sum) => ({ sum, n: 1 }));
    expect(clusterBootstrap(5, 5, ratioOf(clusters), { draws: 100, seed: 3 })).toEqual(clusterBootstrap(5, 5, ratioOf(clusters), { draws: 100, seed: 3 }));
  });
});
