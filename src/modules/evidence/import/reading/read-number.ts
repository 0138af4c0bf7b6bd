import type { Findings } from '../../../../platform/imports/findings.ts';
import type { MeasureRepair } from './measure-findings.ts';

export interface Signs {
  hidden: ReadonlySet<string>;
  notApplicable: ReadonlySet<string>;
  missing: ReadonlySet<string>;
}

interface Cell {
  line: number;
  column: string;
  value: string;
}

/** What a cell says. `decimals`: as many as it was published with. */
export type Read = { is: 'number'; number: number; decimals: number } | { is: 'blank' | 'hidden' | 'not_applicable' | 'refused' };

const [blank, hidden, notApplicable, refused]: Read[] = [{ is: 'blank' }, { is: 'hidden' }, { is: 'not_applicable' }, { is: 'refused' }];
const plain = /^-?\d+(?:\.(\d+))?$/;
// With more digits behind the point than anybody publishes: what a spreadsheet makes of 2.3.
const floatTail = 9;

/** Reads a number as publishers write it: padded, with thousands separators, a percent sign, a unit behind. */
export function readNumber({ line, column, value }: Cell, signs: Signs, words: Record<string, number> | undefined, findings: Findings<MeasureRepair>): Read {
  if (value === '') return blank!;
  const found = plain.exec(value);
  if (found && !words) return asNumber(value, found[1], line, column, findings);
  if (signs.hidden.has(value)) return hidden!;
  if (signs.notApplicable.has(value.toUpperCase()) || signs.notApplicable.has(value)) return notApplicable!;
  if (signs.missing.has(value)) {
    findings.repair('missing_word', line, `${column} ${value}`);
    return blank!;
  }
  if (words) {
    const number = words[value.toUpperCase()];
    if (number !== undefined) return { is: 'number', number, decimals: 0 };
    findings.refuse(line, column, value, 'word_unknown', `This word stands for no number here. Known are: ${Object.keys(words).join(', ').toLowerCase()}.`);
    return refused!;
  }
  const bare = value.replace(/\s*(?:%|days?|students?|points?)$/i, '').replace(/^\$/, '');
  const whole = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare;
  if (whole !== bare) findings.repair('thousands_separator', line, `${value} became ${whole}`);
  else if (bare !== value) findings.repair('unit_behind', line, `${value} became ${bare}`);
  const read = plain.exec(whole);
  if (read) return asNumber(whole, read[1], line, column, findings);
  const isCut = /^-?\d{1,3}(?:,\d{1,2})$/.test(value);
  findings.refuse(line, column, value, 'number_impossible', isCut ? 'A spreadsheet cut the zeros behind the thousands separator off. Take the number from the source again.' : 'This is no number, and no sign that this layout is known to use.');
  return refused!;
}

function asNumber(text: string, decimals: string | undefined, line: number, column: string, findings: Findings<MeasureRepair>): Read {
  if (!decimals) return { is: 'number', number: Number(text), decimals: 0 };
  // A spreadsheet that keeps one decimal for all writes 83 as 83.0.
  if (decimals.length < floatTail) return { is: 'number', number: Number(text), decimals: decimals.replace(/0+$/, '').length };
  const number = Number(Number(text).toFixed(floatTail - 1));
  findings.repair('float_tail', line, `${column} ${text} became ${number}`);
  return { is: 'number', number, decimals: String(number).split('.')[1]?.length ?? 0 };
}
