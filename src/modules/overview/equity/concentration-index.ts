export interface Ranked {
  /** What it is ranked by, from the smallest. */
  rank: number;
  /** What is concentrated: support, for one. */
  value: number;
  /** How many units it stands for. */
  weight: number;
}

export interface Concentration {
  index: number;
  se: number | null;
  n: number;
  /** Ordinates of the concentration curve: cumulated share of the units, and of what they have. */
  curve: { units: number; share: number }[];
}

interface Group {
  f: number;
  mean: number;
  variance: number;
}

/**
 * The concentration index of what is shared out over ranked units, with its standard error: Kakwani N, Wagstaff A, van
 * Doorslaer E (1997), J Econometrics 77:87, formulas for grouped data; units of one rank are a group with the variance within
 * it. Negative where the first ranks have more than their part. Undefined where there is nothing to share out.
 */
export function concentrationIndex(units: Ranked[]): Concentration | undefined {
  const total = units.reduce((sum, { weight }) => sum + weight, 0);
  const mean = units.reduce((sum, { weight, value }) => sum + weight * value, 0) / total;
  if (!(total > 0) || !(mean > 0)) return undefined;
  const groups = [...Map.groupBy(units, ({ rank }) => rank)].toSorted(([a], [b]) => a - b).map(([, members]): Group => {
    const weight = members.reduce((sum, each) => sum + each.weight, 0);
    const own = members.reduce((sum, each) => sum + each.weight * each.value, 0) / weight;
    return { f: weight / total, mean: own, variance: members.reduce((sum, each) => sum + each.weight * (each.value - own) ** 2, 0) / weight };
  });
  const curve = [{ units: 0, share: 0 }];
  for (const { f, mean: own } of groups) curve.push({ units: curve.at(-1)!.units + f, share: curve.at(-1)!.share + (f * own) / mean });
  const middle = (t: number) => (curve[t]!.units + curve[t + 1]!.units) / 2;
  const index = (2 / mean) * groups.reduce((sum, { f, mean: own }, t) => sum + f * own * middle(t), 0) - 1;
  const n = units.length;
  const spread = groups.reduce((sum, { f, mean: own }, t) => sum + f * ((own / mean) * (2 * middle(t) - 1 - index) + 2 - curve[t]!.share - curve[t + 1]!.share) ** 2, 0);
  const within = groups.reduce((sum, { f, variance }, t) => sum + f * variance * (2 * middle(t) - 1 - index) ** 2, 0) / mean ** 2;
  const variance = (spread - (1 + index) ** 2 + within) / n;
  return { index, se: n < 5 ? null : Math.sqrt(Math.max(0, variance)), n, curve };
}
