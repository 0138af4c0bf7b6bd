/** A baseline, a target or a value, or the words for its absence. */
export function valueInWords(value: number | null, otherwise: string): string {
  return value === null ? otherwise : value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}
