/** Rounds a figure as people do on paper: half goes away from zero, and what binary fractions add is no half. */
export function roundTo(value: number, decimals: number): number {
  const shifted = Math.abs(Number(value.toPrecision(14))) * 10 ** decimals;
  const rounded = Math.round(Number(shifted.toPrecision(14))) / 10 ** decimals;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}
