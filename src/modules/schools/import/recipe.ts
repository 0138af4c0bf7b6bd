import type { StateCode } from './fields/us-states.ts';
import type { SchoolField } from './school-values.ts';

/** What a column may be read as: a field of the school, or what helps to read one. */
export type Meaning = SchoolField | 'lowGrade' | 'highGrade' | 'state' | 'districtCode' | 'districtName';

/** The text of a row's cell by its column name; '' for a column that the file does not have. */
export type CellOf = (column: string) => string;

/** A column, or text taken from one or more of them and reported under the name of `column`. */
export type Source = string | { column: string; take: (cell: CellOf) => string };

export interface LeftOut {
  kind: string;
  /** What the rows are, after their number: "rows of private schools". */
  what: string;
}

/** How the files of one publisher are known and read. */
export interface Recipe {
  name: string;
  title: string;
  /** Kept with each school as where its facts come from. */
  source: string;
  /** Columns by which the layout is known. */
  needs: string[];
  /** The code by which a row finds its school. */
  key: 'stateCode' | 'localCode' | 'ncesId';
  /** False for layouts that only add to schools already here. */
  creates: boolean;
  columns: Partial<Record<Meaning, Source>>;
  /** Fields that are taken only where the school has none yet. */
  fills?: SchoolField[];
  /** The publisher's words for "not known". */
  missing?: string[];
  /** Number of digits of the state's codes; shorter ones have lost zeros. */
  codeWidth?: number;
  state?: StateCode;
  yearLabel?: (titles: string[]) => string | undefined;
  leaveOut?: (cell: CellOf) => LeftOut | undefined;
  /** Percent of students by group, as text. */
  shares?: Record<string, Source>;
  /** The file has a row for each building: more rows of one school are joined, the first place counts. */
  perBuilding?: boolean;
  /** What the reader of the report must know about this layout. */
  notes?: { kind: string; sentence: string }[];
}
