import type { SaidValue } from '../../import/contract.ts';

const reasons: Record<string, string> = {
  unknown_school: 'of schools that are not here', contradicting_rows: 'that contradict each other', numerator_above_n: 'with a part larger than its whole', percent_disagrees: 'whose percent and counts disagree',
  percent_impossible: 'with an impossible percent', out_of_range: 'with a value out of its range', count_impossible: 'with an impossible count', number_impossible: 'with what is no number', word_unknown: 'with an unknown word',
  group_unknown: 'of an unknown student group', subject_unknown: 'of an unknown subject', grade_unknown: 'of an unknown grade', wrong_period: 'of another time', period_impossible: 'of no known time', school_missing: 'without a school',
};

/** Refused rows by their reason, after their number. */
export function refusedWord(code: string): string {
  return reasons[code] ?? `(${code.replaceAll('_', ' ')})`;
}

const standings: Record<SaidValue['standing'], string> = { known: '', hidden_by_publisher: 'hidden by its publisher', not_applicable: 'not applicable' };

export function valueWord({ standing, value, numerator, denominator }: SaidValue): string {
  if (standing !== 'known' || value === null) return standings[standing];
  const shown = value.toLocaleString('en-US', { maximumFractionDigits: 2 });
  if (numerator !== null && denominator !== null) return `${shown} (${numerator} of ${denominator})`;
  return denominator === null ? shown : `${shown} (n ${denominator})`;
}

/** A key of a group, subject or grade, for people; nothing where it is all. */
export function dimensionWords({ group, subject, grade }: { group: string; subject: string; grade: string }): string {
  return [group === 'all' ? '' : group.replaceAll('_', ' '), subject === 'all' ? '' : subject.replaceAll('_', ' '), grade === 'all' ? '' : `grade ${grade}`].filter((each) => each !== '').join(', ') || 'all students';
}
