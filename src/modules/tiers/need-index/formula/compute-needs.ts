import type { Inputs } from './cell.ts';
import type { Formula } from './formula.ts';
import { rankNeeds, type Ranked } from './rank-needs.ts';
import { standardise, type Population, type Standardised } from './standardise.ts';
import { weighSchool, type Working } from './weigh-school.ts';

export interface Needs {
  workings: Map<string, Working>;
  ranked: Map<string, Ranked>;
  standardised: Record<string, Standardised>;
  populations: Record<string, Population[]>;
}

/** The index of every school, with its working, rank and tier. It reads nothing but what may be shown, so it gives away nothing else. */
export function computeNeeds(formula: Formula, inputs: Inputs): Needs {
  const standardised = Object.fromEntries(formula.components.map((component) => [component.key, standardise(component, inputs, formula.decimals.standardised)]));
  const workings = new Map(inputs.schools.map(({ id }) => [id, weighSchool(formula, inputs, standardised, id)]));
  const needs = new Map([...workings].flatMap(([id, { need }]) => (need === null ? [] : [[id, need] as const])));
  return { workings, ranked: rankNeeds(formula, needs), standardised, populations: Object.fromEntries(Object.entries(standardised).map(([key, each]) => [key, each.populations])) };
}
