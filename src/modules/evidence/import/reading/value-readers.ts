import type { Findings } from '../../../../platform/imports/findings.ts';
import type { ValueColumn } from '../recipe.ts';
import type { FindColumn } from './find-columns.ts';
import { judgeValue, type MeasureFacts } from './judge-value.ts';
import type { MeasureRepair } from './measure-findings.ts';
import { readNumber, type Read, type Signs } from './read-number.ts';
import type { Standing } from './value-table.ts';

export interface CellValue {
  standing: Standing;
  value: number;
  numerator: number;
  denominator: number;
}

interface Setting {
  find: FindColumn;
  header: string[];
  signs: Signs;
  tolerance: number | undefined;
  measures: ReadonlyMap<string, MeasureFacts>;
  findings: Findings<MeasureRepair>;
}

export interface ValueReader {
  column: ValueColumn;
  /** The name under which its faults are told. */
  name: string;
  read: (cells: string[], line: number, memo: (Read | undefined)[]) => CellValue | 'absent' | 'refused';
}

const none = -1;

/** A reader for each value column that the file has. A cell that several columns use is read, and its repairs counted, once a row. */
export function valueReaders(columns: ValueColumn[], { find, header, signs, tolerance, measures, findings }: Setting): ValueReader[] {
  return columns.flatMap((column) => {
    const at = { value: find(column.value), numerator: find(column.numerator), denominator: find(column.denominator) };
    const isThere = column.value === undefined ? at.numerator !== none && at.denominator !== none : at.value !== none;
    const measure = measures.get(column.measure);
    if (!isThere || !measure) return [];

    const cell = (place: number, cells: string[], line: number, memo: (Read | undefined)[]): Read => {
      if (place === none) return { is: 'blank' };
      return (memo[place] ??= readNumber({ line, column: header[place]!, value: cells[place]! }, signs, place === at.value ? column.words : undefined, findings));
    };
    const read: ValueReader['read'] = (cells, line, memo) => {
      const [numerator, denominator] = [cell(at.numerator, cells, line, memo), cell(at.denominator, cells, line, memo)];
      const own = column.value === undefined ? computed(numerator, denominator) : cell(at.value, cells, line, memo);
      if (own.is === 'refused' || numerator.is === 'refused' || denominator.is === 'refused') return 'refused';
      if (own.is === 'blank') return 'absent';
      const n = denominator.is === 'number' ? denominator.number : none;
      if (own.is !== 'number') return { standing: own.is === 'hidden' ? 2 : 3, value: 0, numerator: none, denominator: Number.isInteger(n) ? n : none };
      const value = column.fraction ? Number((own.number * 100).toFixed(8)) : own.number;
      const decimals = column.fraction ? Math.max(0, own.decimals - 2) : own.decimals;
      const part = numerator.is === 'number' && measure.kind === 'share' ? numerator.number : null;
      const fault = judgeValue(measure, { value, numerator: part, denominator: n === none ? null : n, decimals }, tolerance);
      if (!fault) return { standing: 1, value, numerator: part ?? none, denominator: n };
      const place = at[fault.at];
      findings.refuse(line, header[place] ?? null, cells[place] ?? null, fault.code, fault.reason);
      return 'refused';
    };
    return [{ column, name: header[at.value === none ? at.numerator : at.value]!, read }];
  });
}

/** A share that the file only has the counts of. Of no students there is none. */
function computed(numerator: Read, denominator: Read): Read {
  if (numerator.is !== 'number' || denominator.is !== 'number') return [numerator, denominator].find(({ is }) => is !== 'number' && is !== 'blank') ?? { is: 'blank' };
  if (denominator.number === 0) return numerator.number === 0 ? { is: 'not_applicable' } : { is: 'number', number: 100, decimals: 15 };
  return { is: 'number', number: (100 * numerator.number) / denominator.number, decimals: 6 };
}
