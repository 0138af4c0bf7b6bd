import { counted } from '../tables/counted.ts';
import type { Repair } from '../tables/table.ts';
import { withoutControls, storable } from './storable.ts';

/** Why one place in a file stands against taking it. */
export interface Refusal {
  line: number;
  column: string | null;
  value: string | null;
  code: string;
  reason: string;
}

/** What a kind of repair says of itself, by how often it was made and where first. */
export type Sentence = (count: number, example: string) => string;

const shownExamples = 3;

/** Sentences of the repairs that every kind of file may need. */
export const plainRepairs = {
  code_leading_zero: (n: number, example: string) => `${counted(n, 'code')} had lost leading zeros, as in spreadsheets: put back (${example}).`,
  thousands_separator: (n: number, example: string) => `${counted(n, 'number')} had a thousands separator: read as one number (${example}).`,
  missing_word: (n: number, example: string) => `${counted(n, 'cell')} held the publisher’s sign for “not known”: read as empty (${example}).`,
} satisfies Record<string, Sentence>;

/**
 * Collects, while rows are read, what was repaired and what is refused. Of refusals beyond `keep` only the lines are known.
 */
export function startFindings<K extends string>(sentences: Record<K, Sentence>, keep = Infinity) {
  const repaired = new Map<K, { count: number; examples: string[] }>();
  const refusals: Refusal[] = [];
  const byCode = new Map<string, Set<number>>();
  return {
    refusals,
    repair(kind: K, line: number, change: string): void {
      const known = repaired.get(kind) ?? { count: 0, examples: [] };
      known.count += 1;
      if (known.examples.length < shownExamples) known.examples.push(`line ${line}: ${change}`);
      repaired.set(kind, known);
    },
    refuse(line: number, column: string | null, value: string | null, code: string, reason: string): void {
      byCode.set(code, (byCode.get(code) ?? new Set()).add(line));
      if (refusals.length < keep) refusals.push({ line, column, value: value === null ? null : storable(value), code, reason: withoutControls(reason) });
    },
    /** The lines of which something is refused, by code: of all refusals, kept or not. */
    linesByCode: (): ReadonlyMap<string, ReadonlySet<number>> => byCode,
    repairs(): Repair[] {
      return [...repaired].map(([kind, { count, examples }]) => ({ kind, count, sentence: withoutControls(sentences[kind](count, examples.join('; '))) }));
    },
  };
}

export type Findings<K extends string> = ReturnType<typeof startFindings<K>>;
