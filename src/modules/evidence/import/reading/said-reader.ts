import type { Findings } from '../../../../platform/imports/findings.ts';
import { plainSpelling } from '../../groups/plain-spelling.ts';
import type { Said } from '../recipe.ts';
import type { FindColumn } from './find-columns.ts';
import type { MeasureRepair } from './measure-findings.ts';
import { nearMatches } from './near-matches.ts';

export interface Dimension {
  /** The code of a refusal, and how the thing is called. */
  code: string;
  noun: string;
  known: ReadonlyMap<string, string>;
}

/** Reads what a row says of one dimension: its key, or undefined when refused. Each spelling is looked up once. */
export function saidReader(said: Said, { code, noun, known }: Dimension, find: FindColumn, header: string[], findings: Findings<MeasureRepair>) {
  const meant = (text: string) => known.get(plainSpelling(text));
  if ('is' in said) return constant(meant(said.is), said.is);
  const at = find(said.column);
  if (at === -1) return constant(meant(said.otherwise ?? ''), said.otherwise ?? '');
  const column = header[at]!;
  const met = new Map<string, string | undefined>();
  return (cells: string[], line: number): string | undefined => {
    const text = cells[at]!;
    if (!met.has(text)) met.set(text, text === '' && said.otherwise === undefined ? undefined : meant(said.words?.[text] ?? (text || said.otherwise!)));
    const key = met.get(text);
    if (key === undefined) findings.refuse(line, column, text, code, sentence(text));
    return key;
  };

  function constant(key: string | undefined, text: string) {
    return (_: string[], line: number): string | undefined => {
      if (key === undefined) findings.refuse(line, null, text, code, sentence(text));
      return key;
    };
  }

  function sentence(text: string): string {
    if (text === '') return `The row says no ${noun}.`;
    const near = nearMatches(text, known.keys());
    return `“${text.slice(0, 60)}” is no ${noun} known here. ${near.length > 0 ? `Near: ${near.join(', ')}. ` : ''}Add the spelling, or mend the file.`;
  }
}
