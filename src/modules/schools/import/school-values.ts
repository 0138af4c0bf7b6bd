import type { schoolLevels } from '../contract.ts';

export type SchoolLevel = (typeof schoolLevels)[number];

/** What a file can say of a school, in the words of the table `school`. */
export interface SchoolValues {
  stateCode: string;
  localCode: string | null;
  ncesId: string | null;
  name: string;
  shortName: string;
  level: SchoolLevel;
  grades: string[];
  address: string | null;
  town: string | null;
  zip: string | null;
  longitude: number | null;
  latitude: number | null;
  enrollment: number | null;
  yearLabel: string | null;
}

export type SchoolField = keyof SchoolValues;

/** One row of a file, read: only what it says, never a blank. */
export interface Draft {
  line: number;
  values: Partial<SchoolValues>;
  /** Percent of students (0-100, two decimals) by student group. */
  shares: Record<string, number>;
}
