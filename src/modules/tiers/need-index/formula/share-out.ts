/**
 * Shares a total out in proportion, in whole units, so that what is shown adds up to it exactly: each gets its whole
 * units, the largest remainders one more (Hamilton's method). Nothing to share in proportion to gives zeros.
 */
export function shareOut(total: number, proportions: number[], decimals: number): number[] {
  const unit = 10 ** decimals;
  const units = Math.round(total * unit);
  const sum = proportions.reduce((all, each) => all + each, 0);
  if (sum <= 0) return proportions.map(() => 0);
  const exact = proportions.map((each) => Number(((units * each) / sum).toPrecision(14)));
  const whole = exact.map(Math.floor);
  const left = units - whole.reduce((all, each) => all + each, 0);
  const first = exact.map((each, index) => [each - whole[index]!, index] as const).toSorted((a, b) => b[0] - a[0] || a[1] - b[1]).slice(0, left);
  for (const [, index] of first) whole[index]! += 1;
  return whole.map((each) => each / unit);
}
