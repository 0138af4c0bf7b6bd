import { figureStates } from './solving/solve-school.ts';

interface Judged {
  students: number | null;
  isAll: boolean;
  isDecided: boolean;
  state: number | null;
  named: boolean;
  fromPercent: number | null;
  toPercent: number | null;
}

interface Because {
  words: string;
  /** The number of students is told then. */
  range?: { from: number; to: number };
  /** It is not decided yet, which takes less than a minute. */
  waits?: true;
}

/** Why a figure is not shown as it is, in plain words; undefined where it is. */
export function becauseOf(fewest: number, { students, isAll, isDecided, state, named, fromPercent, toPercent }: Judged): Because | undefined {
  const hidden = (words: string): Because => ({ words });
  const range = { from: fromPercent!, to: toPercent! };
  // A figure of a whole school whose publisher tells no number, such as an attendance rate, is no small group's.
  if (students === null) return isAll ? undefined : hidden('Hidden: the number of students behind it is not known');
  if (!isDecided) return { words: 'Not shown yet: it is being checked that no small group can be worked out', waits: true };
  if ((state === figureStates.small || state === figureStates.complementary) && !named) return hidden(`Hidden: fewer than ${fewest} students, or so that so small a group cannot be worked out`);
  if (students < fewest || state === figureStates.small) return hidden(`Hidden: fewer than ${fewest} students`);
  if (state === figureStates.complementary) return hidden('Hidden so that a smaller group cannot be worked out');
  if (state === figureStates.end) return { words: fromPercent === 0 ? `${toPercent} % or less` : `${fromPercent} % or more`, range };
  if (state === figureStates.range) return { words: `Between ${round(fromPercent!)} % and ${round(toPercent!)} %: the exact share would give another away`, range };
  return undefined;
}

const round = (percent: number) => Math.round(percent * 10) / 10;
