import type { Figure } from '../figures/figure.ts';
import type { Gap } from '../figures/gap.ts';
import type { Measured } from '../figures/measured.ts';
import { holdsZero } from './holds-zero.ts';
import { distanceWords, numberWords, rangeWords } from './number-words.ts';

export interface GapTold {
  group: string;
  /** Null for a group that is compared with nobody. */
  reference: string | null;
  year: string;
  figure: Figure;
  gap: Gap | null;
  referenceFigure: Figure | null;
}

/** What a year says of a group and its reference, and no more than that. */
export function gapSentence(measured: Measured, { group, reference, year, figure, gap, referenceFigure }: GapTold): string {
  const of = `${group}, ${year}`;
  if (figure.value === null) return `${of}: ${lower(figure.because ?? 'the source has no number for it.')}`;
  const own = `${of}: ${numberWords(measured, figure.value)}${figure.n === null ? '' : ` (n ${figure.n.toLocaleString('en-US')})`}`;
  if (reference === null) return `${own}.`;
  if (!gap || gap.difference.estimate === null) return `${own}; of ${reference} there is no number to compare with${referenceFigure?.because ? ` (${lower(referenceFigure.because).replace(/\.$/, '')})` : ''}.`;
  const { estimate, low, high } = gap.difference;
  const distance = distanceWords(measured, estimate);
  if (low === null || high === null) return `${own}, ${distance} ${estimate < 0 ? 'below' : 'above'} ${reference}. ${gap.because ?? ''}`.trim();
  if (low === 0 && high === 0) return `${own}; everybody counted is of this group.`;
  if (holdsZero(gap.difference)) return `${own}; against ${reference} anything from ${distanceWords(measured, low)} below to ${distanceWords(measured, high)} above fits these numbers, so no gap is shown.`;
  return `${own}, ${distance} ${estimate < 0 ? 'below' : 'above'} ${reference}; with chance allowed for, ${rangeWords(measured, low, high)}.`;
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
