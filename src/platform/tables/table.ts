import { AppError } from '../errors.ts';

/** What was wrong with the form of a file and was put right while reading, said so that its sender can check it. */
export interface Repair {
  /** Stable name for programs. */
  kind: string;
  sentence: string;
  /** How many cells, rows or bytes it concerned. */
  count: number;
}

export interface TableRow {
  /** Where the row begins in the file, from 1; in a workbook the sheet's row. */
  line: number;
  /** As many as the header has; blank is ''. */
  cells: string[];
}

export interface Table {
  format: 'delimited' | 'workbook' | 'document' | 'geojson';
  header: string[];
  headerLine: number;
  rows: TableRow[];
  repairs: Repair[];
  /** Text that stood above the header, and below the last row. */
  titles: string[];
  footnotes: string[];
}

export interface TableLimits {
  /** Size as sent. */
  bytes: number;
  /** Size once unpacked, which a packed file must not exceed. */
  unpackedBytes: number;
  rows: number;
  columns: number;
}

export const tableLimits: TableLimits = { bytes: 20 * 2 ** 20, unpackedBytes: 80 * 2 ** 20, rows: 200_000, columns: 2_500 };

/** A place in the file that stands against taking it. */
export interface TableFault {
  line: number;
  column?: string;
  value?: string;
  reason: string;
}

/** The error of a file that cannot be read as a table; `details.faults` names the places. */
export function refuseTable(code: string, sentence: string, faults: TableFault[] = []): AppError {
  return new AppError(code, sentence, faults.length > 0 ? { faults } : undefined);
}
