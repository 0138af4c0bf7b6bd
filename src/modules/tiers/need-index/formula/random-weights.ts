import { seededRandom } from '../../../../platform/random/seeded-random.ts';
import type { Inputs } from './cell.ts';
import type { Needs } from './compute-needs.ts';
import type { Formula } from './formula.ts';
import { rankNeeds } from './rank-needs.ts';

/** How a school fares when the weights are drawn around those of the formula. */
export interface Stability {
  /** Share of the draws in each tier. */
  tiers: Record<string, number>;
  /** Between these ranks lie nine of ten draws. */
  rankLow: number;
  rankHigh: number;
}

/** Weights are drawn as if each were known by so many parts in all: the smaller, the farther they stray. */
const parts = 40;

/**
 * Ranks and tiers under weights drawn from a Dirichlet distribution whose mean is the formula's weights (whole parts, so
 * that a gamma is a sum of exponentials: Devroye L (1986), Non-Uniform Random Variate Generation, ch. IX.3 and XI.4). The
 * same seed gives the same draws. Null where sources publish the weights: they are not ours to doubt by component.
 */
export function randomWeights(formula: Formula, inputs: Inputs, needs: Needs, { seed, draws }: { seed: number; draws: number }): Map<string, Stability> | null {
  const { components, outOf } = formula;
  if (components.some(({ weight }) => weight.kind === 'published')) return null;
  const fixed = components.map(({ weight }) => (weight.kind === 'fixed' ? weight.parts : 0));
  const total = fixed.reduce((a, b) => a + b, 0);
  const alphas = fixed.map((weight) => (weight === 0 ? 0 : Math.max(1, Math.round((parts * weight) / total))));
  const schools = [...needs.ranked.keys()];
  const places = schools.map((id) => needs.workings.get(id)!.lines.map(({ standardised }) => standardised));
  const insteads = schools.map((id) => needs.workings.get(id)!.lines.map(({ instead }) => instead));
  const random = seededRandom(seed);
  const inTier = schools.map(() => ({}) as Record<string, number>);
  const ranks = schools.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw += 1) {
    const gammas = alphas.map((alpha) => gammaOf(alpha, random));
    const sum = gammas.reduce((a, b) => a + b, 0);
    const weights = gammas.map((gamma) => (total * gamma) / sum);
    const drawn = new Map(schools.map((id, index) => [id, needWith(weights, places[index]!, insteads[index]!) / outOf]));
    const ranked = rankNeeds(formula, drawn);
    for (const [index, id] of schools.entries()) {
      const { rank, tier } = ranked.get(id)!;
      ranks[index]![draw] = rank;
      inTier[index]![tier] = (inTier[index]![tier] ?? 0) + 1;
    }
  }
  return new Map(
    schools.map((id, index) => {
      const sorted = ranks[index]!.toSorted();
      return [id, { tiers: Object.fromEntries(Object.entries(inTier[index]!).map(([tier, count]) => [tier, count / draws])), rankLow: sorted[Math.floor(0.05 * (draws - 1))]!, rankHigh: sorted[Math.ceil(0.95 * (draws - 1))]! }];
    }),
  );
}

function gammaOf(alpha: number, random: () => number): number {
  let sum = 0;
  for (let part = 0; part < alpha; part += 1) sum -= Math.log(1 - random());
  return sum;
}

/** As the working does it: what is not known gives its weight to what is, counts as neutral, or is left out. */
function needWith(weights: number[], places: (number | null)[], insteads: ('redistributed' | 'neutral' | 'left_out' | null)[]): number {
  let [sum, known, lost, neutral] = [0, 0, 0, 0];
  for (const [index, weight] of weights.entries()) {
    if (insteads[index] === null) {
      sum += weight * places[index]!;
      known += weight;
    } else if (insteads[index] === 'neutral') neutral += weight * places[index]!;
    else if (insteads[index] === 'redistributed') lost += weight;
  }
  return (known > 0 ? (sum * (known + lost)) / known : 0) + neutral;
}
