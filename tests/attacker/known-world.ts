import type { ShownValue } from '../../src/modules/evidence/suppression/shown-values.ts';

/** What everybody knows of a series: its words, never its values. */
export interface SeriesWords {
  number: number;
  measure: string;
  kind: string;
  lowest: number | null;
  highest: number | null;
  decimals: number;
  group: string;
  subject: string;
  grade: string;
}

/** Everything one who attacks has: all that was fetched, and what is common knowledge. */
export interface KnownWorld {
  values: ShownValue[];
  series: SeriesWords[];
  partitions: Record<string, string[]>;
  /** Whether the listed groups of a partition are all the students of a school there are; one who knows the school knows it. */
  isWhole: (schoolId: string, period: number, subject: string, partition: string, grade: string) => boolean;
  fewest: number;
}
