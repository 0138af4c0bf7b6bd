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
  /** Of how many schools it is made, of how many of these no figure of their own is shown, and how many have one that is left out of it. */
  schools: { counted: number; unshown: number; leftOut: number };
  /** Where schools are left out: between what it would be with them, whatever their figures, and how many students they have at most. Null where that cannot be said. */
  withAll: { low: number; high: number; students: number } | null;
}
