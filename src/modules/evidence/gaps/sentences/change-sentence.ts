import type { Interval } from '../../intervals/interval.ts';
import type { Measured } from '../figures/measured.ts';
import { holdsZero } from './holds-zero.ts';
import { distanceWords, plain, rangeWords } from './number-words.ts';

export interface ChangeTold {
  from: string;
  to: string;
  change: Interval;
}

/** How a figure moved between two years. It names a direction only where chance alone would not make it. */
export function changeSentence(measured: Measured, { from, to, change }: ChangeTold): string {
  const { estimate, low, high } = change;
  if (estimate === null) return `Of ${from} or ${to} there is no number, so no change is shown.`;
  if (low === null || high === null) return `Between ${from} and ${to} the numbers differ by ${signed(measured, estimate)}; without intervals nothing says whether that is more than chance.`;
  if (holdsZero(change)) return `Between ${from} and ${to} no change is shown: anything from ${signed(measured, low)} to ${signed(measured, high)} fits these numbers.`;
  return `From ${from} to ${to} it ${estimate > 0 ? 'rose' : 'fell'} by ${distanceWords(measured, estimate)} (${rangeWords(measured, low, high)}).`;
}

/** How a gap moved between two years, from what it was before. */
export function gapChangeSentence(measured: Measured, told: ChangeTold & { before: number; after: number; reference: string }): string {
  const { from, to, change, before, after, reference } = told;
  const { estimate, low, high } = change;
  if (estimate === null) return `Of ${from} or ${to} there is no gap to compare.`;
  if (low === null || high === null) return `Between ${from} and ${to} the gap to ${reference} differs by ${signed(measured, estimate)}; without intervals nothing says whether that is more than chance.`;
  if (holdsZero(change)) return `Whether the gap to ${reference} moved between ${from} and ${to} is not shown: anything from ${signed(measured, low)} to ${signed(measured, high)} fits these numbers.`;
  const by = `by ${distanceWords(measured, estimate)} (${rangeWords(measured, low, high)})`;
  if (before * after < 0) return `From ${from} to ${to} the gap to ${reference} turned round, ${by}.`;
  return `From ${from} to ${to} the gap to ${reference} ${Math.abs(after) > Math.abs(before) ? 'widened' : 'narrowed'} ${by}.`;
}

function signed(measured: Measured, value: number): string {
  const words = distanceWords(measured, value);
  return Number(plain(Math.abs(value), measured.kind === 'share' ? 1 : measured.decimals).replaceAll(',', '')) === 0 ? words : `${value < 0 ? '−' : '+'}${words}`;
}
