/** What a series is, as far as hiding asks. */
export interface SeriesFacts {
  number: number;
  measure: string;
  kind: 'share' | 'mean' | 'rate' | 'score' | 'count';
  lowest: number | null;
  highest: number | null;
  group: string;
  subject: string;
  grade: string;
}

/** Which series there are, and which groups together are all students. */
export interface Catalog {
  series: SeriesFacts[];
  partitions: Record<string, string[]>;
}

/** A figure as it stands in the tables. */
export interface Figure {
  series: number;
  standing: number;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  /** It was hidden for the sake of others before. */
  hiddenBefore: boolean;
}
