import { counted } from '../../../platform/tables/counted.ts';
import type { Repair } from '../../../platform/tables/table.ts';

/** Why one place in a file stands against taking it. */
export interface Refusal {
  line: number;
  column: string | null;
  value: string | null;
  code: string;
  reason: string;
}

type Sentence = (count: number, example: string) => string;

const sentences = {
  zip_leading_zero: (n, example) => `${counted(n, 'ZIP code')} had lost the leading zero, as in spreadsheets: put back (${example}).`,
  zip_plus_four: (n, example) => `${counted(n, 'ZIP code')} had the four digits of the delivery route behind: cut to five (${example}).`,
  code_leading_zero: (n, example) => `${counted(n, 'school code')} had lost leading zeros, as in spreadsheets: put back (${example}).`,
  decimals: (n, example) => `${counted(n, 'whole number')} had been written with decimals by a spreadsheet: read as whole (${example}).`,
  thousands_separator: (n, example) => `${counted(n, 'number')} had a thousands separator: read as one number (${example}).`,
  missing_word: (n, example) => `${counted(n, 'cell')} held the publisher’s sign for “not known”: read as empty (${example}).`,
  inner_blanks: (n, example) => `${counted(n, 'text')} had line breaks, hard or repeated blanks inside: made single blanks (${example}).`,
  ungraded: (n, example) => `${counted(n, 'list', 'lists')} of grades named classes without a grade: these were left off (${example}).`,
  state_plane_feet: (n, example) => `${counted(n, 'place')} stood in feet of the state plane, not in degrees: converted (${example}).`,
  duplicate_row: (n, example) => `${counted(n, 'row')} said the same of a school as an earlier row: joined with it (${example}).`,
  two_buildings: (n, example) => `${counted(n, 'school')} had a row for each of several buildings: joined, and the first building’s place kept (${example}).`,
} satisfies Record<string, Sentence>;

export type RowRepair = keyof typeof sentences;

const shownExamples = 3;

/** Collects, while rows are read, what was repaired and what is refused. */
export function startFindings() {
  const repaired = new Map<RowRepair, { count: number; examples: string[] }>();
  const refusals: Refusal[] = [];
  return {
    refusals,
    repair(kind: RowRepair, line: number, change: string): void {
      const known = repaired.get(kind) ?? { count: 0, examples: [] };
      known.count += 1;
      if (known.examples.length < shownExamples) known.examples.push(`line ${line}: ${change}`);
      repaired.set(kind, known);
    },
    refuse(line: number, column: string | null, value: string | null, code: string, reason: string): void {
      refusals.push({ line, column, value: value === null ? null : storable(value), code, reason: withoutControls(reason) });
    },
    repairs(): Repair[] {
      return [...repaired].map(([kind, { count, examples }]) => ({ kind, count, sentence: withoutControls(sentences[kind](count, examples.join('; '))) }));
    },
  };
}

export type Findings = ReturnType<typeof startFindings>;

/** A cell as it may be kept and shown: no control characters, halves of pairs or page-long texts. */
export function storable(value: string): string {
  return withoutControls(value.slice(0, 200));
}

/** Text that every database and terminal takes. */
export function withoutControls(text: string): string {
  return text.replace(/[\0-\u001f\u007f]/g, '\ufffd').toWellFormed();
}
