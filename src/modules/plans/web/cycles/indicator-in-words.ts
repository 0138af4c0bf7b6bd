import type { CheckpointIndicator } from '../../contract.ts';
import { valueInWords } from './value-in-words.ts';

/** What is known of an indicator, or why nothing is told. */
export function indicatorInWords({ standing, value, unit, because }: CheckpointIndicator): string {
  if (standing === 'known') return `${valueInWords(value, '')} ${unit}`;
  return standing === 'absent' ? 'no value yet' : `not shown${because ? `: ${because}` : ''}`;
}
