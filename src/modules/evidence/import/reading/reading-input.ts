import type { MeasureRecipe } from '../recipe.ts';
import type { MeasureFacts } from './judge-value.ts';

export interface KnownSchool {
  stateCode: string;
  localCode: string | null;
  ncesId: string | null;
}

/** All that a file is read by: plain data, so that it can be read in a thread of its own. */
export interface ReadingInput {
  name: string;
  bytes: Uint8Array;
  recipes: MeasureRecipe[];
  /** The layout that the file must have; unless told, the one that its columns show. */
  recipe: string | undefined;
  /** The period that the file must be of, or that stands for one that it does not say. */
  period: string | undefined;
  /** Codes of refusals whose rows are left out, by a person's word, where others would refuse the file. */
  leaveOut: string[];
  /** The schools in the order in which values name them. */
  schools: KnownSchool[];
  /** Spellings of student groups, in lower case, with the group's key. */
  groups: [spelling: string, key: string][];
  measures: MeasureFacts[];
  /** Nothing is true of a time that begins after this day. */
  today: string;
}
