import type { AssignmentRow, WorkingReply } from '../contract.ts';

export const stateWords: Record<AssignmentRow['state'], string> = {
  proposed: 'proposed',
  reviewed: 'reviewed, waits for approval',
  effective: 'in effect',
  exit_review: 'in effect, looked at for leaving',
  ended: 'ended',
  withdrawn: 'taken back',
};

export const actWords: Record<string, string> = {
  propose: 'proposed it',
  review: 'reviewed it',
  approve: 'approved it',
  withdraw: 'took it back',
  open_exit_review: 'began to look whether the school may leave',
  keep: 'kept it',
  step_down: 'proposed a step down',
  end: 'ended it',
};

export const standingWords: Record<WorkingReply['lines'][number]['standing'], string> = {
  known: 'known',
  absent: 'not there',
  hidden: 'hidden: few students',
  hidden_by_publisher: 'hidden by its publisher',
  not_applicable: 'does not apply here',
};

export const insteadWords: Record<'redistributed' | 'neutral' | 'left_out', string> = {
  redistributed: 'its weight goes to the others',
  neutral: 'the mean of all stands in',
  left_out: 'left out',
};

export const standardiseWords: Record<string, string> = {
  z_score: 'standard deviations from the mean',
  percentile: 'percentile among schools',
  min_max: 'place between the lowest and the highest, 0 to 100',
  published_points: 'points as published',
  bands: 'points by bands',
};

export const missingWords: Record<string, string> = {
  redistribute: 'its weight goes to the others',
  neutral: 'the mean of all stands in',
  refuse: 'no index without it',
  leave_out: 'left out, as its publisher does',
};

/** A figure with its unit, as 12.5 % or 3 points. */
export function withUnit(value: number, unit: string): string {
  const text = value.toLocaleString('en-US', { maximumFractionDigits: 4 });
  return unit === '' ? text : unit === '%' ? `${text} %` : `${text} ${unit}`;
}
