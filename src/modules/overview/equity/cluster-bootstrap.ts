import { seededRandom } from '../../../platform/random/seeded-random.ts';

export interface Figure {
  estimate: number;
  low: number | null;
  high: number | null;
  n: number;
}

const fewestClusters = 5;

/**
 * A figure with a 95 % percentile interval from drawing whole clusters anew (Davison AC, Hinkley DV (1997), Bootstrap
 * Methods and their Application, ch. 3.8): what comes from one school hangs together. `statistic` is given how often
 * each cluster was drawn. No interval for fewer than five clusters. The same seed gives the same limits.
 */
export function clusterBootstrap(clusters: number, n: number, statistic: (times: Uint16Array) => number, { draws, seed }: { draws: number; seed: number }): Figure {
  const estimate = statistic(new Uint16Array(clusters).fill(1));
  if (clusters < fewestClusters) return { estimate, low: null, high: null, n };
  const random = seededRandom(seed);
  const found = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 1) {
    const times = new Uint16Array(clusters);
    for (let pick = 0; pick < clusters; pick += 1) times[Math.floor(random() * clusters)]! += 1;
    found[draw] = statistic(times);
  }
  const sorted = found.filter((each) => Number.isFinite(each)).toSorted();
  return { estimate, low: sorted[Math.floor(0.025 * (sorted.length - 1))] ?? null, high: sorted[Math.ceil(0.975 * (sorted.length - 1))] ?? null, n };
}

/** The median of values that belong to clusters, each counted as often as its cluster was drawn. */
export function medianOf(values: { value: number; cluster: number }[]): (times: Uint16Array) => number {
  const sorted = values.toSorted((a, b) => a.value - b.value);
  return (times) => {
    let total = 0;
    for (const { cluster } of sorted) total += times[cluster]!;
    let [passed, before] = [0, Number.NaN];
    for (const { value, cluster } of sorted) {
      const drawn = times[cluster] ?? 0;
      if (drawn === 0) continue;
      if (!Number.isNaN(before)) return (before + value) / 2;
      passed += drawn;
      if (passed * 2 > total) return value;
      if (passed * 2 === total) before = value;
    }
    return before;
  };
}

/** The ratio of two sums over clusters, as a mean or a share is one. */
export function ratioOf(clusters: { sum: number; n: number }[]): (times: Uint16Array) => number {
  return (times) => {
    let [sum, n] = [0, 0];
    for (const [index, cluster] of clusters.entries()) {
      sum += times[index]! * cluster.sum;
      n += times[index]! * cluster.n;
    }
    return sum / n;
  };
}
