import { counted } from '../../../../platform/tables/counted.ts';
import type { OpenTable } from '../../../../platform/tables/open-table.ts';
import type { Repair } from '../../../../platform/tables/table.ts';
import { gradesByText, subjectsByText } from '../../measures/subjects-and-grades.ts';
import { readPeriod, type Period } from '../../periods/read-period.ts';
import type { MeasureRecipe } from '../recipe.ts';
import { columnFinder } from './find-columns.ts';
import type { MeasureFile, SeriesWords } from './measure-file.ts';
import { startMeasureFindings } from './measure-findings.ts';
import { periodReader } from './period-reader.ts';
import type { Read } from './read-number.ts';
import type { ReadingInput } from './reading-input.ts';
import { saidReader } from './said-reader.ts';
import { schoolReader } from './school-reader.ts';
import { startValueTable, type ReadValue } from './value-table.ts';
import { valueReaders } from './value-readers.ts';

const mostValues = 10_000_000;
const shownValues = 12;
// Of the file as a whole, told at its header; no person's word leaves it out.
const ofTheFile = new Set(['period_needed', 'too_large', 'no_known_school', 'nothing_to_read']);

/** Reads the rows by the recipe: long to wide as it declares, each place that cannot be taken told. */
export function readRows(table: OpenTable, recipe: MeasureRecipe, input: ReadingInput): MeasureFile {
  const { header, titles, headerLine } = table;
  const findings = startMeasureFindings();
  const find = columnFinder(header);
  const periods = startList<Period>(({ key }) => key);
  const series = startList<SeriesWords>(({ measure, group, subject, grade }) => `${measure}|${group}|${subject}|${grade}`);
  const asked = input.period === undefined ? undefined : readPeriod(input.period, 'any');
  const setting = { find, header, titles, today: input.today, findings, placeOf: periods.placeOf };
  const signs = { hidden: new Set(recipe.signs?.hidden), notApplicable: new Set(recipe.signs?.notApplicable), missing: new Set(recipe.signs?.missing) };

  const school = schoolReader(recipe.school, input.schools, find, header, findings);
  const period = periodReader(recipe.period, { ...setting, asked });
  const groups = { code: 'group_unknown', noun: 'student group', known: new Map(input.groups) };
  const group = saidReader(recipe.group, groups, find, header, findings);
  const subject = saidReader(recipe.subject, { code: 'subject_unknown', noun: 'subject', known: subjectsByText }, find, header, findings);
  const grade = saidReader(recipe.grade, { code: 'grade_unknown', noun: 'grade', known: gradesByText }, find, header, findings);
  const readers = valueReaders(recipe.values, { find, header, signs, tolerance: recipe.tolerance, measures: new Map(input.measures.map((each) => [each.key, each])), findings }).map((reader) => ({
    ...reader, period: reader.column.period && periodReader(reader.column.period, { ...setting, asked: undefined }), places: new Map<string, number>(),
  }));
  const leftOut = (recipe.leaveOut ?? []).map((each) => ({ ...each, at: find(each.column), test: new RegExp(each.pattern), count: 0 }));
  const values = startValueTable();
  const sample: ReadValue[] = [];
  const alsoRefused = new Set<number>();
  const memo: (Read | undefined)[] = Array.from({ length: header.length });
  let [rowsRead, others] = [0, 0];

  const whole = (code: string, reason: string) => findings.refuse(headerLine, null, null, code, reason);
  if (!period) whole('period_needed', 'The file does not say of which year it is. Say it, for example 2017-18.');
  if (readers.length === 0) whole('nothing_to_read', 'The file has none of the columns that hold values.');

  for (const slice of table.slices) {
    for (const { line, cells } of slice) {
      rowsRead += 1;
      const out = leftOut.find(({ at, test }) => at !== -1 && test.test(cells[at]!));
      if (out) out.count += 1;
      else if (period) takeRow(line, cells, period);
    }
    if (values.size() > mostValues) {
      whole('too_large', `The file holds more than ${mostValues.toLocaleString('en-US')} values; send it in parts.`);
      break;
    }
  }

  function takeRow(line: number, cells: string[], periodOf: NonNullable<typeof period>): void {
    const of = school(cells, line);
    if (of === 'other_district') {
      others += 1;
      return;
    }
    const said = { period: periodOf(cells, line), group: group(cells, line), subject: subject(cells, line), grade: grade(cells, line) };
    if (of === undefined || said.period === undefined || said.group === undefined || said.subject === undefined || said.grade === undefined) return;
    memo.fill(undefined);
    const rowKey = `${said.group}|${said.subject}|${said.grade}`;
    let isSame = false;
    for (const { column, name, read, period: ownPeriod, places } of readers) {
      const found = read(cells, line, memo);
      if (found === 'absent' || found === 'refused') continue;
      const at = ownPeriod ? ownPeriod(cells, line) : said.period;
      if (at === undefined) continue;
      let place = places.get(rowKey);
      if (place === undefined) {
        place = series.placeOf({ measure: column.measure, group: column.group ?? said.group, subject: column.subject ?? said.subject, grade: column.grade ?? said.grade });
        places.set(rowKey, place);
      }
      const value = { school: of, series: place, period: at, ...found, line };
      const added = values.add(value);
      if (added.kind === 'same') isSame = true;
      else if (added.kind === 'added' && sample.length < shownValues) sample.push(value);
      else if (added.kind === 'contradiction' && added.line !== line) {
        alsoRefused.add(added.line);
        findings.refuse(line, name, cells[find(name)] ?? null, 'contradicting_rows', `Line ${added.line} says ${added.standing === 1 ? added.value : 'otherwise'} of the same school, measure, group and time.`);
      } else if (added.kind === 'contradiction') findings.refuse(line, name, null, 'contradicting_columns', 'Another column of this row says otherwise of the same measure, group and time.');
    }
    if (isSame) findings.repair('duplicate_row', line, `line ${line}`);
  }

  if (others > 0 && values.size() === 0 && findings.refusals.length === 0) whole('no_known_school', `The file holds ${counted(others, 'row')} of other districts and none of a school that is here. Import the list of schools first.`);
  const refusedBy = [...findings.linesByCode()].map(([code, lines]) => ({ code, rows: lines.size }));
  const lines = new Set([...findings.linesByCode().values()].flatMap((each) => [...each]));
  const isExcused = refusedBy.length > 0 && refusedBy.every(({ code }) => input.leaveOut.includes(code) && !ofTheFile.has(code));
  const excused: Repair[] = isExcused ? refusedBy.map(({ code, rows }) => ({ kind: code, count: rows, sentence: `${counted(rows, 'row')} refused (${code.replaceAll('_', ' ')}) and left out, as asked.` })) : [];
  const wholeFile = findings.refusals.find(({ code }) => ofTheFile.has(code));
  const refusedBecause = refusedBy.length === 0 || isExcused ? undefined : (wholeFile?.reason ?? `${counted(lines.size, 'row')} cannot be taken, so nothing of the file was. Mend them in the file and send it again.`);
  return {
    recipe, header: [], firstRows: [], titles, rowsRead,
    repairs: [...table.repairs(), ...findings.repairs(), ...(recipe.notes ?? []).map((note) => ({ ...note, count: rowsRead }))],
    leftOut: [
      ...(others > 0 ? [{ kind: 'other_district', sentence: `${counted(others, 'row')} of other districts left out.`, count: others }] : []),
      ...leftOut.filter(({ count }) => count > 0).map(({ kind, what, count }) => ({ kind, count, sentence: `${counted(count, 'row')} left out (${what}).` })),
      ...excused,
    ],
    refusals: findings.refusals, refusedRows: lines.size, refusedBy, refusedBecause,
    series: series.items, periods: periods.items, values: refusedBecause === undefined ? values.finish(isExcused ? new Set([...lines, ...alsoRefused]) : lines) : undefined,
    sample: sample.filter(({ line }) => !lines.has(line)),
  };
}

/** Things in the order in which they were first met. */
function startList<T>(keyOf: (item: T) => string) {
  const places = new Map<string, number>();
  const items: T[] = [];
  return {
    items,
    placeOf(item: T): number {
      const key = keyOf(item);
      const place = places.get(key) ?? items.length;
      if (place === items.length) {
        places.set(key, place);
        items.push(item);
      }
      return place;
    },
  };
}
