import type { Formula } from './formula.ts';

export interface Ranked {
  rank: number;
  tier: string;
}

/** Ranks from most need, equal needs alike, and the tier that the formula's cuts give each. */
export function rankNeeds({ cuts, needRises }: Pick<Formula, 'cuts' | 'needRises'>, needs: ReadonlyMap<string, number>): Map<string, Ranked> {
  const turn = needRises === 'with_index' ? 1 : -1;
  const sorted = [...needs].toSorted((a, b) => turn * (b[1] - a[1]));
  const bounds = cuts.by === 'rank' ? cumulated(cuts.tiers.map((each) => each.percent), sorted.length) : [];
  const ranked = new Map<string, Ranked>();
  let rank = 0;
  for (const [index, [id, need]] of sorted.entries()) {
    if (index === 0 || need !== sorted[index - 1]![1]) rank = index + 1;
    const place = rank;
    const tier = cuts.by === 'index' ? cuts.tiers.find(({ at }) => at === null || turn * need >= turn * at)! : cuts.tiers[bounds.findIndex((bound) => place <= bound)]!;
    ranked.set(id, { rank, tier: tier.tier });
  }
  return ranked;
}

/** How many schools, from the first, each tier reaches to. */
function cumulated(percents: (number | null)[], n: number): number[] {
  let sum = 0;
  return percents.map((percent) => (percent === null ? n : Math.round(((sum += percent) * n) / 100)));
}
