import type { Interval } from '../../intervals/interval.ts';
import type { Measured } from '../figures/measured.ts';
import { distanceWords, numberWords, plain } from '../sentences/number-words.ts';
import { holdsZero } from '../sentences/holds-zero.ts';
import type { Moved, Return } from './return-by-chance.ts';

export interface ReturnTold {
  /** How they were chosen, in words: "the lowest fifth of 2018-19". */
  chosenAs: string;
  from: string;
  to: string;
  found: Return | null;
  /** The lowest fifth of an earlier year, for which nobody was chosen in this one. */
  earlier: { from: string; to: string; moved: Moved; against: Interval } | null;
}

/** What the change of schools chosen for being low may be compared with, and what it does not show. */
export function returnSentences(measured: Measured, { chosenAs, from, to, found, earlier }: ReturnTold): string[] {
  if (!found) return [`There are too few schools with a number in ${from} and in ${to} to say what chance would bring; at least ten are needed, and five that were chosen.`];
  const { chosen, expected, correlation, all, matched, against } = found;
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${distanceWords(measured, value)}`;
  const range = ({ low, high }: Interval) => (low === null || high === null ? '' : ` (${signed(low)} to ${signed(high)})`);
  const beyond: Interval = { estimate: chosen.change.estimate! - expected, low: chosen.change.low === null ? null : chosen.change.low - expected, high: chosen.change.high === null ? null : chosen.change.high - expected };
  const told = [
    `${chosen.schools.toLocaleString('en-US')} schools, ${chosenAs}: ${numberWords(measured, chosen.before)} in ${from}, ${numberWords(measured, chosen.after)} in ${to}, a change of ${signed(chosen.change.estimate!)}${range(chosen.change)}. All ${all.schools.toLocaleString('en-US')} schools: ${signed(all.change.estimate!)}.`,
    `A low year is partly chance, and chance does not last. With the two years as alike as they are (correlation ${plain(correlation, 2)}), schools this low are expected to move by ${signed(expected)} whatever is done. Only what goes beyond that could be news.`,
    holdsZero(beyond) ? 'Their change does not go beyond it as far as these numbers show.' : `Their change differs from it by ${signed(beyond.estimate!)}${range(beyond)}. That does not say why.`,
  ];
  if (matched && against) told.push(`${matched.schools.toLocaleString('en-US')} schools that were alike in ${from} and not chosen moved by ${signed(matched.change.estimate!)}; ${difference(against, signed, range)}`);
  if (earlier) told.push(`For comparison: the lowest fifth of ${earlier.from} moved by ${signed(earlier.moved.change.estimate!)} until ${earlier.to}; ${difference(earlier.against, signed, range)}`);
  return told;
}

function difference(against: Interval, signed: (value: number) => string, range: (interval: Interval) => string): string {
  return holdsZero(against) ? `no difference is shown${range(against)}.` : `the difference is ${signed(against.estimate!)}${range(against)}, which does not say why.`;
}
