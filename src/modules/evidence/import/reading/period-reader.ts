import type { Findings } from '../../../../platform/imports/findings.ts';
import { readPeriod, type Period } from '../../periods/read-period.ts';
import type { PeriodSource } from '../recipe.ts';
import type { FindColumn } from './find-columns.ts';
import type { MeasureRepair } from './measure-findings.ts';

interface Setting {
  find: FindColumn;
  header: string[];
  titles: string[];
  today: string;
  /** What was asked for; only the rows' own period is held against it. */
  asked: Period | undefined;
  findings: Findings<MeasureRepair>;
  /** The place of a period in the file's list. */
  placeOf: (period: Period) => number;
}

/** Reads the period of a row: its place in the file's list, or undefined when refused. Undefined at all when the file does not say it. */
export function periodReader(source: PeriodSource | undefined, { find, header, titles, today, asked, findings, placeOf }: Setting): ((cells: string[], line: number) => number | undefined) | undefined {
  const judged = (period: Period | undefined): { place: number } | { code: string; reason: string } => {
    if (!period) return { code: 'period_impossible', reason: 'This is no school year, cohort or month.' };
    if (asked && period.key !== asked.key) return { code: 'wrong_period', reason: `The file is of ${period.key}; ${asked.key} was asked for.` };
    if (period.startsOn > today) return { code: 'period_to_come', reason: `${period.key} has not begun: nothing can be known of it.` };
    return { place: placeOf(period) };
  };
  const said = (line: number, column: string | null, text: string, found: ReturnType<typeof judged>): number | undefined => {
    if ('place' in found) return found.place;
    findings.refuse(line, column, text, found.code, found.reason);
    return undefined;
  };
  if (source && 'column' in source && find(source.column) !== -1) {
    const at = find(source.column);
    const met = new Map<string, ReturnType<typeof judged>>();
    return (cells, line) => {
      const text = cells[at]!;
      const found = met.get(text) ?? judged(readPeriod(text, source.as));
      met.set(text, found);
      return said(line, header[at]!, text, found);
    };
  }
  const text = source && 'is' in source ? source.is : source && 'title' in source ? new RegExp(source.title, 'i').exec(titles.join('\n'))?.[1] : undefined;
  const period = text === undefined ? asked : readPeriod(text, source && 'as' in source ? source.as : 'any');
  if (text === undefined && !asked) return undefined;
  const found = judged(period);
  return (_, line) => said(line, null, text ?? asked!.key, found);
}
