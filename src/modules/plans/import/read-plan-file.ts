import { AppError } from '../../../platform/errors.ts';
import { startFindings, type Refusal } from '../../../platform/imports/findings.ts';
import { storable } from '../../../platform/imports/storable.ts';
import { counted } from '../../../platform/tables/counted.ts';
import { readTable } from '../../../platform/tables/read-table.ts';
import type { Repair, Table, TableFault } from '../../../platform/tables/table.ts';
import { textAtMost } from '../parts/part-fields.ts';
import { findColumns, type ColumnKey } from './columns.ts';
import { readDay, readNumber } from './read-values.ts';

export interface PlanLine {
  line: number;
  /** As written; empty where the table has no such column. */
  school: string;
  said: Partial<Record<ColumnKey, string>>;
  days: Partial<Record<'goalDue' | 'due', string>>;
  numbers: Partial<Record<(typeof numbered)[number], number>>;
}

export interface PlanFile {
  rowsRead: number;
  lines: PlanLine[];
  refusals: Refusal[];
  repairs: Repair[];
  leftOut: Repair[];
  columnNames: Partial<Record<ColumnKey, string>>;
}

const carried = ['school', 'goal', 'strategy'] as const;
const numbered = ['baseline', 'target', 'indicatorBaseline', 'indicatorTarget'] as const;
const dated = ['goalDue', 'due'] as const;
const finished = /^(yes|y|x|done|complete|completed|finished|✓|✔)$/i;

/**
 * Reads a table of plans, a row an action step, a strategy, an indicator or a goal. A blank cell of school, goal or strategy
 * is as the one above, as in tables of a word processor. Each place that cannot be taken is refused by its line.
 */
export async function readPlanFile(name: string, bytes: Uint8Array, needsSchool: boolean): Promise<PlanFile> {
  const table = await readTable(bytes, name).catch(tableRefusals);
  if (Array.isArray(table)) return { rowsRead: 0, lines: [], refusals: table, repairs: [], leftOut: [], columnNames: {} };
  return readLines(table, needsSchool);
}

function readLines(table: Table, needsSchool: boolean): PlanFile {
  const found = findColumns(table.header);
  const findings = startFindings({ as_above: (n: number) => `${counted(n, 'blank cell')} of school, goal or strategy read as the one above.` });
  const columnNames = Object.fromEntries(Object.entries(found).map(([key, { name }]) => [key, name])) as PlanFile['columnNames'];
  const lines: PlanLine[] = [];
  const above: Partial<Record<(typeof carried)[number], string>> = {};
  let done = 0;
  for (const { line, cells } of table.rows) {
    const said = Object.fromEntries(Object.entries(found).map(([key, { at }]) => [key, (cells[at] ?? '').trim()])) as PlanLine['said'];
    // A new goal begins without a strategy, a new school without a goal.
    if (said.school) above.goal = above.strategy = '';
    if (said.goal) above.strategy = '';
    for (const key of carried) {
      if (said[key]) above[key] = said[key];
      else if (above[key] && found[key]) {
        said[key] = above[key];
        findings.repair('as_above', line, key);
      }
    }
    const refuse = (key: ColumnKey, code: string, reason: string) => findings.refuse(line, columnNames[key] ?? key, said[key] ?? null, code, reason);
    if (needsSchool && !said.school) refuse('school', found.school ? 'school_missing' : 'column_missing', found.school ? 'No school stands in this row or above it.' : 'The table has no column “School”, and no school was chosen for it.');
    if (!said.goal) refuse('goal', found.goal ? 'goal_missing' : 'column_missing', found.goal ? 'No goal stands in this row or above it.' : 'The table has no column “Goal”.');
    else if (said.step && !said.strategy) refuse('strategy', found.strategy ? 'strategy_missing' : 'column_missing', found.strategy ? 'An action step stands under a strategy; none stands in this row or above it.' : 'The table has action steps and no column “Strategy”.');
    for (const [key, text] of Object.entries(said) as [ColumnKey, string][]) if (text.length > textAtMost) refuse(key, 'too_long', `This has ${text.length} characters; at most ${textAtMost} are taken.`);
    const days = Object.fromEntries(dated.flatMap((key) => (said[key] ? [[key, readDay(said[key]) ?? (refuse(key, 'day_unreadable', 'This is no day: write 2026-11-01, 11/1/2026 or November 1, 2026.'), undefined)]] : [])));
    const numbers = Object.fromEntries(numbered.flatMap((key) => (said[key] ? [[key, readNumber(said[key]) ?? (refuse(key, 'number_unreadable', 'This is no number.'), undefined)]] : [])));
    if (said.status && finished.test(said.status)) done += 1;
    else lines.push({ line, school: said.school ?? '', said, days, numbers });
  }
  for (const note of table.footnotes) findings.refuse((table.rows.at(-1)?.line ?? 0) + 1, null, note, 'row_alone', 'A row at the end has one cell only, as a note has. Fill its goal and strategy, or take the note out.');
  const leftOut = done > 0 ? [{ kind: 'finished', count: done, sentence: `${counted(done, 'row')} left out, for they are done.` }] : [];
  return { rowsRead: table.rows.length, lines, refusals: findings.refusals, repairs: [...table.repairs.filter(({ kind }) => kind !== 'foot_notes'), ...findings.repairs()], leftOut, columnNames };
}

function tableRefusals(error: unknown): Refusal[] {
  if (!(error instanceof AppError)) throw error;
  const faults = (error.details?.['faults'] ?? [{ line: 1, reason: error.message }]) as TableFault[];
  return faults.map(({ line, column, value, reason }) => ({ line, column: column ?? null, value: value === undefined ? null : storable(value), code: error.code, reason }));
}
