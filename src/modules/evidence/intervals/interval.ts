/** A figure with the limits its uncertainty allows; null where no finite figure or limit exists (a ratio to a share of zero). */
export interface Interval {
  estimate: number | null;
  low: number | null;
  high: number | null;
}
