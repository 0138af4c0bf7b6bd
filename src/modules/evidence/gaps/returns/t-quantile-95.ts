import { normalQuantile95 } from '../../intervals/normal-quantile-95.ts';

/** Two-sided 95 % point of Student's t by its expansion around the normal one: Abramowitz and Stegun (1964), 26.7.5. Within 0.01 from 4 degrees on. */
export function tQuantile95(degrees: number): number {
  const z = normalQuantile95;
  return z + (z ** 3 + z) / (4 * degrees) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2) + (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * degrees ** 3);
}
