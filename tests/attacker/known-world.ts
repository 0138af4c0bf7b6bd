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

/** A figure of several schools: added up by the product, or standing in a file that is published. */
export interface KnownTotal {
  /** Of whose figures just it is made. */
  schools: string[];
  series: number;
  period: number;
  n: number;
  x: number;
  /** By how much that can be off: means are rounded before they are added up. */
  off?: number;
}

/** Everything one who attacks has: all that was fetched, and what is common knowledge. */
export interface KnownWorld {
  values: ShownValue[];
  series: SeriesWords[];
  partitions: Record<string, string[]>;
  /** Whether the listed groups of a partition are all the students of a school there are; one who knows the school knows it. */
  isWhole: (schoolId: string, period: number, subject: string, partition: string, grade: string) => boolean;
  fewest: number;
  /** Beside the figures of schools. */
  totals?: KnownTotal[];
}
