import type { Component, Formula } from './formula.ts';

/** What is wrong with a formula beyond its shape, in sentences; none for one that can be published. */
export function formulaFaults({ components, cuts, outOf }: Formula): string[] {
  const keys = components.map((each) => each.key);
  const tiers = cuts.tiers.map((each) => each.tier);
  const bounds = cuts.by === 'index' ? cuts.tiers.map((each) => each.at) : cuts.tiers.map((each) => each.percent);
  const fixed = components.reduce((sum, { weight }) => sum + (weight.kind === 'fixed' ? weight.parts : 0), 0);
  const allFixed = components.every(({ weight }) => weight.kind === 'fixed');
  return [
    ...keys.filter((key) => !/^[a-z][a-z0-9_]*$/.test(key)).map((key) => `The key “${key}” needs small letters, digits and _, beginning with a letter.`),
    ...repeated(keys).map((key) => `The key “${key}” stands twice.`),
    ...repeated(tiers).map((tier) => `The tier “${tier}” stands twice.`),
    ...(bounds.at(-1) === null ? [] : ['The last tier takes the rest: it has no bound.']),
    ...(bounds.slice(0, -1).includes(null) ? ['Each tier but the last needs its bound.'] : []),
    ...(outOf > 0 ? [] : ['The weights are parts of something above zero.']),
    ...(allFixed && Math.abs(fixed - outOf) > 1e-6 ? [`The weights are ${Number(fixed.toFixed(6))} of ${outOf} parts.`] : []),
    ...components.flatMap(componentFaults),
  ];
}

function componentFaults({ name, direction, standardise, weight, missing }: Component): string[] {
  const faults: string[] = [];
  if (standardise.as === 'bands') {
    const { bands } = standardise;
    if (bands.some((band, index) => index > 0 && band.from <= bands[index - 1]!.from)) faults.push(`${name}: each band begins above the one before it.`);
    const rises = bands.every((band, index) => index === 0 || (direction === 'more' ? band.points >= bands[index - 1]!.points : band.points <= bands[index - 1]!.points));
    if (!rises) faults.push(`${name}: the points of the bands do not go the way of its direction.`);
  }
  if (standardise.as === 'min_max' && standardise.low !== undefined && standardise.high !== undefined && standardise.low >= standardise.high) faults.push(`${name}: the lowest value is not below the highest.`);
  if (weight.kind === 'published' && missing === 'redistribute') faults.push(`${name}: weights that the source publishes are taken as they are; choose what else becomes of a missing value.`);
  return faults;
}

function repeated(words: string[]): string[] {
  return [...new Set(words.filter((word, index) => words.indexOf(word) !== index))];
}
