/** One school's value of one component, as it may be shown; what is not known says in which of the ways. */
export interface Cell {
  standing: 'known' | 'absent' | 'hidden' | 'hidden_by_publisher' | 'not_applicable';
  value: number | null;
  period: string | null;
  /** The file, its line and when it was taken, as one sentence part; null where nothing was read. */
  source: string | null;
  /** Which value row it came from, for looking it up again. */
  from: { series: number; period: number } | null;
}

export const absentCell: Cell = { standing: 'absent', value: null, period: null, source: null, from: null };

/** What a computation reads: cells, and the weights that sources publish, by component and school. */
export interface Inputs {
  schools: { id: string; level: string }[];
  cells: Record<string, ReadonlyMap<string, Cell>>;
  publishedWeights: Record<string, ReadonlyMap<string, number>>;
}
