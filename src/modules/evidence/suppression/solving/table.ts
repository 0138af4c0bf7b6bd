/** One figure place of a school: a group in a grade, of one subject and period, with every measure that is of the same students. */
export interface Cell {
  /** Students it is of. */
  n: number;
  /** Successes by layer; NaN where the layer says nothing of the cell. A mean counts as if each student were a part of the way from the lowest to the highest score. */
  x: number[];
  /** It was hidden before: the same again gives less away than another in its place. */
  hiddenBefore?: boolean;
}

/** Parts that are disjoint and together are the whole. */
export interface Sum {
  whole: number;
  parts: number[];
  /** Parts that there are but of which nothing is in the table: absent, or hidden by the publisher. */
  unknown: number;
  /** The publisher hides one of those himself. */
  owed: boolean;
}

export interface Layer {
  /** A share, whose ends are coded; false for means. */
  coded: boolean;
}

/** What of one school can be added and subtracted: nothing in it is linked with what is outside. */
export interface Table {
  cells: Cell[];
  layers: Layer[];
  sums: Sum[];
}

export type State = 'shown' | 'banded' | 'hidden';
