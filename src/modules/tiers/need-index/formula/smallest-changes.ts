import type { Inputs } from './cell.ts';
import { computeNeeds } from './compute-needs.ts';
import type { Formula } from './formula.ts';
import { roundTo } from './round-to.ts';
import { standardise, type Standardised } from './standardise.ts';
import { weighSchool } from './weigh-school.ts';
import { rankNeeds } from './rank-needs.ts';

/** How fine a component's values are, and between which they can lie. */
export interface Grid {
  decimals: number;
  lowest: number | null;
  highest: number | null;
}

export interface SmallestChange {
  key: string;
  /** The change of the value that would do, in the measure's own unit, with the tier it leads to; null where none does. */
  up: { by: number; to: number; tier: string } | null;
  down: { by: number; to: number; tier: string } | null;
}

const farthest = 2_000_000;

/** For each known value of a school: how little it would have to differ, all else being as it is, for another tier. The comparison with all schools is made anew each time. */
export function smallestChanges(formula: Formula, inputs: Inputs, schoolId: string, grids: Record<string, Grid>): SmallestChange[] {
  const base = computeNeeds(formula, inputs);
  const own = base.ranked.get(schoolId);
  if (!own) return [];
  const needs = new Map([...base.workings].flatMap(([id, { need }]) => (need === null ? [] : [[id, need] as const])));
  return formula.components.flatMap((component) => {
    const line = base.workings.get(schoolId)!.lines.find(({ key }) => key === component.key)!;
    if (line.standing !== 'known' || line.weightUsed === 0) return [];
    const { decimals, lowest, highest } = grids[component.key] ?? { decimals: 1, lowest: null, highest: null };
    const step = 10 ** -decimals;
    const tierAt = (steps: number) => tierWith(roundTo(line.value! + steps * step, decimals));
    const tierWith = (value: number): string => {
      const cells = { ...inputs.cells, [component.key]: new Map(inputs.cells[component.key]).set(schoolId, { ...inputs.cells[component.key]!.get(schoolId)!, value }) };
      const changed = { ...inputs, cells };
      const standardised: Record<string, Standardised> = { ...base.standardised, [component.key]: standardise(component, changed, formula.decimals.standardised) };
      if (formula.cuts.by === 'index') return rankNeeds(formula, new Map([[schoolId, weighSchool(formula, changed, standardised, schoolId).need!]])).get(schoolId)!.tier;
      const all = new Map([...needs.keys()].map((id) => [id, weighSchool(formula, changed, standardised, id).need!]));
      return rankNeeds(formula, all).get(schoolId)!.tier;
    };
    const found = (sign: 1 | -1): SmallestChange['up'] => {
      const bound = sign === 1 ? highest : lowest;
      const most = Math.min(farthest, bound === null ? farthest : Math.floor(Math.abs(bound - line.value!) / step + 1e-6));
      const steps = firstThat(most, (count) => tierAt(sign * count) !== own.tier);
      return steps === undefined ? null : { by: roundTo(sign * steps * step, decimals), to: roundTo(line.value! + sign * steps * step, decimals), tier: tierAt(sign * steps) };
    };
    return [{ key: component.key, up: found(1), down: found(-1) }];
  });
}

/** The smallest count from 1 to `most` for which it holds, where it holds for all beyond. */
function firstThat(most: number, holds: (count: number) => boolean): number | undefined {
  if (most < 1) return undefined;
  let high = 1;
  while (!holds(high)) {
    if (high >= most) return undefined;
    high = Math.min(most, high * 2);
  }
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
