import type { Measured } from '../figures/measured.ts';

type Words = Pick<Measured, 'kind' | 'unit' | 'decimals'>;

/** A figure in words: "42.1 %", "487.3 points". */
export function numberWords(measured: Words, value: number): string {
  return measured.kind === 'share' ? `${plain(value, 1)} %` : `${plain(value, measured.decimals)}${measured.unit === '' ? '' : ` ${measured.unit}`}`;
}

/** A distance in words, without its sign: "18.2 points" between two percentages. */
export function distanceWords(measured: Words, distance: number): string {
  return measured.kind === 'share' ? `${plain(Math.abs(distance), 1)} points` : numberWords(measured, Math.abs(distance));
}

/** Two distances in words, the nearer first: "between 14.1 and 39.8 points". */
export function rangeWords(measured: Words, one: number, other: number): string {
  const [near, far] = [Math.min(Math.abs(one), Math.abs(other)), Math.max(Math.abs(one), Math.abs(other))];
  return `between ${plain(near, measured.kind === 'share' ? 1 : measured.decimals)} and ${distanceWords(measured, far)}`;
}

export function plain(value: number, decimals: number): string {
  const text = value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return /^-[0.,]*$/.test(text) ? text.slice(1) : text;
}
