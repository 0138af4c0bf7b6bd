import type { Measured } from './measured.ts';

/** Why a number of this kind stands without an interval, in words. */
export function whyNoInterval(kind: Measured['kind']): string {
  const why: Record<Measured['kind'], string> = {
    share: 'No interval: the source does not say of how many students.',
    mean: 'No interval: the source gives the mean without its spread.',
    rate: 'No interval: the source does not say of how many.',
    score: 'No interval: a score has no number of students behind it.',
    count: 'No interval: it is a count of everybody, not a sample.',
  };
  return why[kind];
}
