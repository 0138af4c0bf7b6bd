/** So many of so many: `count` students of `n`. */
export interface Share {
  count: number;
  n: number;
}
