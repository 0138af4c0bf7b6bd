export const standings = ['open', 'late', 'kept', 'kept_moved', 'kept_late', 'dropped'] as const;
export type Standing = (typeof standings)[number];

export interface Dates {
  firstDueOn: string;
  dueOn: string;
  outcome: 'kept' | 'dropped' | null;
  endedOn: string | null;
}

/**
 * Where a promise stands on a local day. Kept by a date that was moved is told apart from kept as it was first said; on the
 * day itself it is not late. Dates are YYYY-MM-DD. Pure.
 */
export function standingOf({ firstDueOn, dueOn, outcome, endedOn }: Dates, today: string): Standing {
  if (outcome === 'dropped') return 'dropped';
  if (outcome === null) return today > dueOn ? 'late' : 'open';
  if (endedOn! <= firstDueOn) return 'kept';
  return endedOn! <= dueOn ? 'kept_moved' : 'kept_late';
}
