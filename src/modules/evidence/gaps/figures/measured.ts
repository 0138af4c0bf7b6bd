/** What of a measure decides how its numbers are worked with. */
export interface Measured {
  kind: 'share' | 'mean' | 'rate' | 'score' | 'count';
  unit: string;
  decimals: number;
}
