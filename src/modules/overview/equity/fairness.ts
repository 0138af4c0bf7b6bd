import { seededRandom } from '../../../platform/random/seeded-random.ts';
import { concentrationIndex, type Concentration, type Ranked } from './concentration-index.ts';
import type { EquityReply } from './contract.ts';

export interface SchoolSupport {
  /** More is more need. */
  need: number;
  /** Hours; null where none are recorded. */
  delivered: number | null;
  solved: number;
  planned: number | null;
}

const z = 1.959963984540054;

/** How support that reached schools, and support that was planned, lie along need: from the school of most need to that of least. */
export function fairnessOf(schools: SchoolSupport[], { draws, seed }: { draws: number; seed: number }): Omit<NonNullable<EquityReply['fairness']>, 'rankedBy' | 'schools'> {
  const along = (of: (school: SchoolSupport) => number, among: SchoolSupport[] = schools) => concentrationIndex(among.map((school): Ranked => ({ rank: -school.need, value: of(school), weight: 1 })));
  const [delivered, solved, planned] = [along((school) => school.delivered ?? 0), along((school) => school.solved), along((school) => school.planned ?? 0)];
  const told = { delivered: delivered ? limited(delivered) : null, solved: solved ? limited(solved) : null, planned: planned ? limited(planned) : null };
  if (!delivered || !planned) return { ...told, difference: null };
  // Both are of the same schools, so their difference is drawn with whole schools.
  const random = seededRandom(seed);
  const found: number[] = [];
  for (let draw = 0; draw < draws && schools.length >= 5; draw += 1) {
    const drawn = schools.map(() => schools[Math.floor(random() * schools.length)]!);
    const [own, meant] = [along((school) => school.delivered ?? 0, drawn), along((school) => school.planned ?? 0, drawn)];
    if (own && meant) found.push(own.index - meant.index);
  }
  const sorted = found.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))] ?? null;
  return { ...told, difference: { estimate: delivered.index - planned.index, low: at(0.025), high: at(0.975) } };
}

function limited({ index, se, n, curve }: Concentration): NonNullable<NonNullable<EquityReply['fairness']>['delivered']> {
  return { index, se, n, curve, low: se === null ? null : Math.max(-1, index - z * se), high: se === null ? null : Math.min(1, index + z * se) };
}
