import { counted } from '../../../platform/tables/counted.ts';
import type { Table, TableRow } from '../../../platform/tables/table.ts';
import type { CellOf, Recipe, Source } from './recipe.ts';

export interface FileRow {
  line: number;
  cell: CellOf;
}

export interface DistrictInFile {
  code: string;
  name: string;
  rows: number;
}

export interface LeftOutRows {
  kind: string;
  sentence: string;
  count: number;
}

type Choice = { rows: FileRow[]; leftOut: LeftOutRows[] } | { code: string; sentence: string; districts: DistrictInFile[] };

const shownDistricts = 20;

/** The rows of one district, and what was left out; or why the choice is missing or does not fit, with the districts found. */
export function chooseDistrict(table: Table, recipe: Recipe, wanted: string | undefined): Choice {
  const all = table.rows.map((row) => ({ line: row.line, cell: cellsOf(table.header, row) }));
  const known = all.filter(({ cell }) => !recipe.leaveOut?.(cell));
  const byDistrict = new Map<string, DistrictInFile>();
  for (const { cell } of known) {
    const code = textOf(recipe.columns.districtCode ?? recipe.columns.districtName, cell);
    const district = byDistrict.get(code) ?? { code, name: textOf(recipe.columns.districtName, cell), rows: 0 };
    district.rows += 1;
    byDistrict.set(code, district);
  }
  const districts = [...byDistrict.values()].filter(({ code }) => code !== '').sort((a, b) => b.rows - a.rows || a.code.localeCompare(b.code));
  const shown = districts.slice(0, shownDistricts);
  const names = shown.slice(0, 5).map(({ code, name, rows }) => `${code}${name && name !== code ? ` ${name}` : ''} (${rows})`).join(', ');
  const isOfOneDistrict = recipe.key === 'localCode' && districts.length === 0;
  if (wanted === undefined || isOfOneDistrict) {
    if (districts.length > 1) return { code: 'district_needed', sentence: `The file holds schools of ${districts.length} districts. Say whose to take by the district’s code, for example ${names}.`, districts: shown };
    return { rows: known, leftOut: leftOutRows(all, recipe) };
  }
  const isWanted = ({ cell }: FileRow) => [recipe.columns.districtCode, recipe.columns.districtName, recipe.columns[recipe.key]].some((source) => textOf(source, cell).toLowerCase().startsWith(wanted.toLowerCase()));
  const chosen = all.filter(isWanted);
  const rows = chosen.filter(({ cell }) => !recipe.leaveOut?.(cell));
  if (rows.length === 0) return { code: 'district_unknown', sentence: `No row of the file belongs to district ${wanted}. ${districts.length > 1 ? `Its districts are, for example, ${names}.` : ''}`.trim(), districts: shown };
  const codes = new Set(rows.map(({ cell }) => textOf(recipe.columns.districtCode ?? recipe.columns.districtName, cell)));
  if (codes.size > 1) return { code: 'district_ambiguous', sentence: `${wanted} fits ${codes.size} districts of the file: ${[...codes].slice(0, 10).join(', ')}. Give the whole code of one.`, districts: shown };
  const others = all.length - chosen.length;
  const left = others > 0 ? [{ kind: 'other_district', sentence: `${counted(others, 'row')} of other districts left out.`, count: others }] : [];
  return { rows, leftOut: [...left, ...leftOutRows(chosen, recipe)] };
}

function leftOutRows(rows: FileRow[], recipe: Recipe): LeftOutRows[] {
  const counts = new Map<string, LeftOutRows>();
  for (const { cell } of rows) {
    const out = recipe.leaveOut?.(cell);
    if (!out) continue;
    const count = (counts.get(out.kind)?.count ?? 0) + 1;
    counts.set(out.kind, { kind: out.kind, count, sentence: `${counted(count, 'row')} left out (${out.what}).` });
  }
  return [...counts.values()];
}

function cellsOf(header: string[], { cells }: TableRow): CellOf {
  return (column) => cells[indexIn(header, column)] ?? '';
}

const indexes = new WeakMap<string[], Map<string, number>>();

function indexIn(header: string[], column: string): number {
  let index = indexes.get(header);
  if (!index) {
    index = new Map();
    for (const [at, name] of header.entries()) if (!index.has(name.toLowerCase())) index.set(name.toLowerCase(), at);
    indexes.set(header, index);
  }
  return index.get(column.toLowerCase()) ?? -1;
}

/** The text that a source has in a row, as it stands in the file. */
export function textOf(source: Source | undefined, cell: CellOf): string {
  if (source === undefined) return '';
  return typeof source === 'string' ? cell(source) : source.take(cell);
}
