import type { FigureReply, IntervalReply, MeasureReply } from '../contract.ts';

type Words = Pick<MeasureReply, 'kind' | 'unit' | 'decimals'>;

const plain = (value: number, decimals: number) => value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).replace(/^-(?=[0.,]*$)/, '').replace('-', '−');
const decimalsOf = ({ kind, decimals }: Words) => (kind === 'share' ? 1 : decimals);

/** "42.1 %" or "487.3". */
export function valueWords(measure: Words, value: number): string {
  return measure.kind === 'share' ? `${plain(value, 1)} %` : plain(value, measure.decimals);
}

/** On an axis: no more places than are needed. */
export function tickWords(measure: Words, value: number): string {
  const text = value.toLocaleString('en-US', { maximumFractionDigits: 2 }).replace('-', '−');
  return measure.kind === 'share' ? `${text} %` : text;
}

export function figureWords(measure: Words, figure: FigureReply): string {
  return figure.value === null ? (figure.because ?? '') : valueWords(measure, figure.value);
}

/** "36.2 to 48.1", or nothing where there is no interval. */
export function limitWords(measure: Words, { low, high }: Pick<IntervalReply, 'low' | 'high'>): string {
  return low === null || high === null ? '' : `${plain(low, decimalsOf(measure))} to ${plain(high, decimalsOf(measure))}`;
}

export function nWords({ n }: { n: number | null }): string {
  return n === null ? '' : `n ${n.toLocaleString('en-US')}`;
}

/** "n 380, 36.2 to 48.1". */
export function aboutWords(measure: Words, figure: FigureReply): string {
  return [nWords(figure), limitWords(measure, figure)].filter(Boolean).join(', ');
}

/** With its sign: "−18.2". */
export function signedWords(measure: Words, value: number): string {
  const text = plain(value, decimalsOf(measure));
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

export function ratioWords(value: number | null): string {
  return value === null ? '' : plain(value, 2);
}

/** Words of the subject and grade; nothing for all of them. */
export function cutWords({ subject, grade }: { subject: string; grade: string }): string {
  return [subject === 'all' ? '' : subjectWords(subject), grade === 'all' ? '' : `grade ${grade}`].filter(Boolean).join(', ');
}

export function subjectWords(subject: string): string {
  return subject === 'all' ? 'All subjects' : subject.length <= 3 ? subject.toUpperCase() : subject.charAt(0).toUpperCase() + subject.slice(1).replaceAll('_', ' ');
}
