/** Numbers between bounds, and sums of them between bounds. */
export interface Program {
  low: number[];
  high: number[];
  rows: { low: number; high: number; terms: [variable: number, factor: number][] }[];
}
