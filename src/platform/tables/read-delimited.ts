import { CsvError, parse, type Options } from 'csv-parse/sync';
import { findSeparator, separators, type Separator } from './find-separator.ts';
import { refuseTable, type Repair } from './table.ts';
import type { RawTable } from './clean-table.ts';

/** Text with `\n` line ends, as rows of cells with the line on which each begins. */
export function readDelimited(text: string, fileName: string, repairs: Repair[], delimiter: Separator = findSeparator(text)): RawTable {
  const named = /\.csv(\.gz)?$/i.test(fileName) ? ',' : /\.(tsv|tab)(\.gz)?$/i.test(fileName) ? '\t' : delimiter;
  if (named !== delimiter) {
    repairs.push({ kind: 'other_separator', sentence: `The cells are separated by ${separators[delimiter]}, unlike the name ${fileName} says, and were read so.`, count: 1 });
  }
  const options: Options = { delimiter, record_delimiter: '\n', relax_column_count: true, skip_empty_lines: true, info: true, max_record_size: 2 ** 20 };
  try {
    const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    return { format: 'delimited', rows: records.map(({ record, info }) => ({ line: startOf(record, info.lines), cells: record })), strictWidth: true, repairs };
  } catch (error) {
    throw error instanceof CsvError ? explain(error, fileName) : error;
  }
}

/** The parser counts to a record's last line; a quoted cell may hold line ends. */
function startOf(record: string[], lastLine: number): number {
  return lastLine - record.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
}

function explain(error: CsvError, fileName: string) {
  const line = Number((error as unknown as { lines?: number }).lines ?? 1);
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE') {
    const reason = 'A quotation mark is opened and never closed, so that the rest of the file would be one cell.';
    return refuseTable('quote_not_closed', `${fileName}: a quotation mark is opened and never closed; it was missed up to line ${line}.`, [{ line, reason }]);
  }
  const reason = 'A quotation mark stands where none may: inside a cell it is written twice.';
  return refuseTable('quote_misplaced', `${fileName}, line ${line}: a quotation mark stands where none may.`, [{ line, reason }]);
}
