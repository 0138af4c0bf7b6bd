import { absentCell, type Cell, type Inputs } from './cell.ts';
import type { Formula } from './formula.ts';
import { roundTo } from './round-to.ts';
import { shareOut } from './share-out.ts';
import type { Standardised } from './standardise.ts';

/** One line of the working, as it is shown: each figure is rounded before it is used, so that a reader's sum is ours. */
export interface WorkingLine {
  key: string;
  name: string;
  standing: Cell['standing'];
  value: number | null;
  period: string | null;
  source: string | null;
  standardised: number | null;
  /** The parts it has in the formula, and those used here. */
  weight: number | null;
  weightUsed: number;
  product: number | null;
  /** What became of a value that is not known. */
  instead: 'redistributed' | 'neutral' | 'left_out' | null;
}

export interface Working {
  lines: WorkingLine[];
  sum: number | null;
  need: number | null;
  refusal: string | null;
}

const standingWords: Record<Cell['standing'], string> = { known: 'known', absent: 'not there', hidden: 'hidden to protect few students', hidden_by_publisher: 'hidden by its publisher', not_applicable: 'not applicable here' };

/** The index of one school with its whole working: standardised × weight ÷ out of, added up. */
export function weighSchool(formula: Formula, inputs: Inputs, standardised: Record<string, Standardised>, schoolId: string): Working {
  const { components, decimals, outOf, leastKnown } = formula;
  const parts = components.map((component) => {
    const cell = inputs.cells[component.key]?.get(schoolId) ?? absentCell;
    const weight = component.weight.kind === 'fixed' ? component.weight.parts : (inputs.publishedWeights[component.key]?.get(schoolId) ?? null);
    // What the source gives no weight at this school is not in its rating.
    const counts = cell.standing === 'known' && weight !== null;
    return { component, cell, weight, counts };
  });
  const redistributed = parts.map(({ component, counts, weight }) => (component.missing === 'redistribute' && !counts ? (weight ?? 0) : 0)).reduce((a, b) => a + b, 0);
  const receiving = parts.map(({ component, counts, weight }) => (counts && component.weight.kind === 'fixed' ? weight! : 0));
  const keptTotal = receiving.reduce((a, b) => a + b, 0);
  const used = redistributed > 0 ? shareOut(keptTotal + redistributed, receiving, decimals.weight) : receiving;
  const lines = parts.map(({ component, cell, weight, counts }, index): WorkingLine => {
    const { key, name, missing } = component;
    const neutral = !counts && missing === 'neutral';
    const place = counts ? standardised[key]!.bySchool.get(schoolId)! : neutral ? standardised[key]!.neutral : null;
    const weightUsed = place === null ? 0 : counts && component.weight.kind === 'fixed' ? used[index]! : (weight ?? 0);
    return {
      key, name, weight, weightUsed,
      standing: cell.standing,
      value: cell.value,
      period: cell.period,
      source: cell.source,
      standardised: place,
      product: place === null ? null : roundTo((place * weightUsed) / outOf, decimals.product),
      instead: counts ? null : missing === 'redistribute' ? 'redistributed' : missing === 'neutral' ? 'neutral' : 'left_out',
    };
  });
  const refusal = refusalOf(parts, leastKnown);
  if (refusal) return { lines, sum: null, need: null, refusal };
  const unit = 10 ** decimals.product;
  const sum = lines.reduce((all, { product }) => all + Math.round((product ?? 0) * unit), 0) / unit;
  return { lines, sum, need: roundTo(sum, decimals.index), refusal: null };
}

function refusalOf(parts: { component: Formula['components'][number]; cell: Cell; weight: number | null; counts: boolean }[], leastKnown: number): string | null {
  const needed = parts.find(({ component, counts }) => !counts && component.missing === 'refuse');
  if (needed) return `${needed.component.name} is ${standingWords[needed.cell.standing]}, and the formula gives no index without it.`;
  // Left out as a publisher does, a hidden figure would make the sum a wrong one that looks right.
  const hidden = parts.find(({ component, cell }) => component.missing === 'leave_out' && (cell.standing === 'hidden' || cell.standing === 'hidden_by_publisher'));
  if (hidden) return `${hidden.component.name} is ${standingWords[hidden.cell.standing]}, and the rest is not the whole.`;
  const all = parts.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  const known = parts.reduce((sum, { weight, counts }) => sum + (counts ? weight! : 0), 0);
  if (all <= 0 || known <= 0) return 'Nothing of what the formula reads is known here.';
  const percent = (100 * known) / all;
  return percent < leastKnown - 1e-9 ? `Only ${roundTo(percent, 0)} % of the weights are known here; the formula asks for ${leastKnown} %.` : null;
}
