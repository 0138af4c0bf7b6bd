import type { Refusal } from '../../../../platform/imports/findings.ts';
import type { Repair } from '../../../../platform/tables/table.ts';
import type { Period } from '../../periods/read-period.ts';
import type { MeasureRecipe } from '../recipe.ts';
import type { ReadValue, ValueColumns } from './value-table.ts';

export interface SeriesWords {
  measure: string;
  group: string;
  subject: string;
  grade: string;
}

/** A file as far as it can be judged without the values that are here. */
export interface MeasureFile {
  recipe: MeasureRecipe | undefined;
  /** What a person needs to say how an unknown layout is read. */
  header: string[];
  firstRows: string[][];
  titles: string[];
  rowsRead: number;
  repairs: Repair[];
  leftOut: Repair[];
  refusals: Refusal[];
  refusedRows: number;
  /** How many rows are refused for each code. */
  refusedBy: { code: string; rows: number }[];
  /** Why the file is refused; undefined when it may be taken. */
  refusedBecause: string | undefined;
  series: SeriesWords[];
  periods: Period[];
  values: ValueColumns | undefined;
  /** The first values as they were read, for a person to look at. */
  sample: ReadValue[];
}
