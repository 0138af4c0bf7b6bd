import type { Findings } from '../findings.ts';

export interface FieldCell {
  line: number;
  column: string;
  value: string;
}

const wordOf: Record<string, string> = { name: 'name', shortName: 'short name', address: 'address', town: 'town', yearLabel: 'year' };

// Control characters, marks that turn the direction of writing, the sign of a destroyed character, halves of pairs.
const unwritable = /[\0-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffd]|\p{Cs}/u;

/** A text of one line. Undefined when blank or refused. */
export function readText({ line, column, value }: FieldCell, field: string, longest: number, findings: Findings): string | undefined {
  if (value === '') return undefined;
  const text = value.replace(/[\u200b\ufeff\u00ad]/g, '').replace(/\s+/g, ' ').trim();
  const word = wordOf[field] ?? field;
  if (unwritable.test(text)) {
    findings.refuse(line, column, value, 'unreadable_characters', `The ${word} holds control characters or characters that were destroyed on the way.`);
    return undefined;
  }
  if (text.length > longest) {
    findings.refuse(line, column, value, 'too_long', `The ${word} has ${text.length} characters; at most ${longest} are kept.`);
    return undefined;
  }
  if (text !== value) findings.repair('inner_blanks', line, `“${text.slice(0, 40)}”`);
  return text === '' ? undefined : text;
}
