export type SchoolLevel = 'elementary' | 'k8' | 'middle' | 'high' | '6_12' | 'k12' | 'early_learning' | 'special';

/** One real school as published; `sources` says which public file gave each fact. */
export interface SampleSchool {
  stateCode: string;
  localCode: string | null;
  name: string;
  shortName: string;
  level: SchoolLevel;
  grades: string[];
  address: string;
  town: string;
  neighbourhood: string;
  zip: string;
  latitude: number;
  longitude: number;
  enrollment: number;
  /** The school year of enrolment and shares. */
  yearLabel: string;
  /** Percent of students (0-100) by student group. */
  groupShares: Record<string, number>;
  sources: { directory: string; name: string; coordinates: string; neighbourhood: string };
}

export interface SampleRegion {
  number: number;
  name: string;
  neighbourhoods: string[];
  schools: string[];
}
