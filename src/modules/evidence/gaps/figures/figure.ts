/** Why a figure stands there or not; hidden, absent and not applicable are three things. */
export type Standing = 'known' | 'hidden' | 'hidden_by_publisher' | 'not_applicable' | 'absent';

/** One number of a group in a year, in the unit of its measure, with the students behind it and what chance allows. */
export interface Figure {
  standing: Standing;
  value: number | null;
  low: number | null;
  high: number | null;
  /** Students that count and students in all; null where the source does not say. */
  count: number | null;
  n: number | null;
  /** In words, where there is no number or no interval. */
  because: string | null;
  /** Of how many schools it is made, and how many have a number that is not shown and so is not in it. */
  schools: { counted: number; notShown: number };
}
