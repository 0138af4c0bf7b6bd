import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../errors.ts';
import { readTable } from './read-table.ts';
import { tableLimits, type Table } from './table.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
const bytesOf = (text: string) => new TextEncoder().encode(text);
const readText = (text: string, name = 'a.csv') => readTable(bytesOf(text), name);
const kinds = (table: Table) => table.repairs.map(({ kind }) => kind);

test('a plain file is taken as it is, with the line of each row', async () => {
  const table = await readText('code,name\n01,"Elm\nSchool"\n\n02,"Oak, North"\n');
  expect(table).toMatchObject({ format: 'delimited', header: ['code', 'name'], headerLine: 1, repairs: [] });
  expect(table.rows).toEqual([{ line: 2, cells: ['01', 'Elm\nSchool'] }, { line: 5, cells: ['02', 'Oak, North'] }]);
});

test('Mac Roman with bare carriage returns, starred names, too many quotation marks and tabs in a .csv', async () => {
  const table = await readTable(fixture('mac-roman-bare-cr.csv'), 'crosswalk.csv');
  expect(table.header).toEqual(['Code', 'Name', 'City']);
  expect(table.rows).toEqual([{ line: 2, cells: ['01', 'Café, Arts & Science', 'La Cañada'] }, { line: 3, cells: ['02', 'École †', '–'] }]);
  expect(kinds(table)).toEqual(['mac_roman', 'bare_carriage_return', 'other_separator', 'starred_header', 'over_quoted']);
});

test.each([
  ['windows-1252.csv', ['windows_1252'], ['01', 'Peña Élémentaire', 'Cañon City']],
  ['utf-16.csv', ['utf_16', 'other_separator'], ['01', 'Peña']],
])('%s is read in its own encoding', async (name, repairs, cells) => {
  const table = await readTable(fixture(name), name);
  expect(kinds(table)).toEqual(repairs);
  expect(table.rows[0]!.cells).toEqual(cells);
});

test('a byte order mark, blanks for nothing and blanks at the edges are taken away and told', async () => {
  const table = await readText('\ufeffcode;name ;city\n01; Elm; \n02;Oak;X;\n');
  expect(table.header).toEqual(['code', 'name', 'city']);
  expect(table.rows.map(({ cells }) => cells)).toEqual([['01', 'Elm', ''], ['02', 'Oak', 'X']]);
  expect(table.repairs.map(({ kind, count }) => [kind, count])).toEqual([['byte_order_mark', 1], ['other_separator', 1], ['empty_cells_beyond', 1], ['blank_as_space', 1], ['outer_blanks', 2]]);
});

test('a workbook: titles above, a note below, gaps, the rows of the sheet', async () => {
  const table = await readTable(fixture('titles-and-notes.xlsx'), 'enrollment.xlsx');
  expect(table).toMatchObject({ format: 'workbook', header: ['code', 'name', 'grades', 'students'], headerLine: 4 });
  expect(table.rows).toEqual([{ line: 5, cells: ['0001', 'Elm', 'K-5', '310'] }, { line: 6, cells: ['0002', 'Oak', '', '42'] }]);
  expect(table.titles).toContain('School Year 2025-26');
  expect(table.footnotes).toEqual(['*** Counts under 6 are not shown']);
  expect(kinds(table)).toEqual(['title_rows', 'foot_notes']);
});

test('GeoJSON points become rows with the line of each feature; a packed file is unpacked', async () => {
  const text = '{"type":"FeatureCollection","features":[\n{"type":"Feature","properties":{"id":7,"name":null},"geometry":{"type":"Point","coordinates":[-71.1,42.3]}},\n{"type":"Feature","properties":{"id":8,"more":"x"},"geometry":null}\n]}';
  const table = await readTable(new Uint8Array(gzipSync(text)), 'a.geojson.gz');
  expect(table.header).toEqual(['id', 'name', 'more', 'geometry.longitude', 'geometry.latitude']);
  expect(table.rows).toEqual([{ line: 2, cells: ['7', '', '', '-71.1', '42.3'] }, { line: 3, cells: ['8', '', 'x', '', ''] }]);
  expect(kinds(table)).toEqual(['packed']);
});

test.each([
  ['nothing', '', 'empty_file'],
  ['blanks', ' \n \n', 'empty_file'],
  ['a header alone', 'code,name\n', 'empty_file'],
  ['a quotation mark never closed', 'code,name\n01,"Elm\n02,Oak\n', 'quote_not_closed'],
  ['a quotation mark inside a cell', 'code,name\n01,"Elm" School\n', 'quote_misplaced'],
  ['a line cut off', 'code,name,city\n01,Elm,X\n02,Oak\n', 'field_count'],
  ['a comma too many', 'code,name\n01,Elm, North\n', 'field_count'],
  ['a web page', '<!doctype html><p>Sign in', 'not_a_table'],
  ['a damaged GeoJSON', '{"type":"FeatureCollection","features":[', 'not_a_table'],
  ['GeoJSON shapes in feet', '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[757409,2924367]]]}}]}', 'not_points'],
])('refuses %s with a sentence', async (_, text, code) => {
  await expect(readText(text)).rejects.toMatchObject({ code, message: expect.stringMatching(/^a\.csv.*\.$|^a\.csv.*\?$/s) });
});

test('says the lines whose number of cells is wrong', async () => {
  const error = await readText('code,name\n01,Elm\n02\n03,Oak,x\n').catch((each: AppError) => each);
  expect(error).toMatchObject({ details: { faults: [{ line: 3, value: '02' }, { line: 4, value: '03 | Oak | x' }] } });
});

test.each([
  ['random bytes', Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7_919) % 251)],
  ['a PNG picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1])],
  ['an old Excel file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)])],
  ['half a workbook', fixture('titles-and-notes.xlsx').slice(0, 900)],
  ['half a gzip file', new Uint8Array(gzipSync('code,name\n01,Elm\n'.repeat(1_000))).slice(0, 40)],
])('refuses %s', async (_, bytes) => {
  await expect(readTable(bytes, 'a.csv')).rejects.toMatchObject({ code: 'not_a_table' });
});

test('refuses what is too large as sent, once unpacked, or in its farthest cell', async () => {
  const small = { ...tableLimits, bytes: 100, unpackedBytes: 1_000 };
  await expect(readTable(bytesOf('x'.repeat(101)), 'a.csv', small)).rejects.toMatchObject({ code: 'too_large' });
  await expect(readTable(new Uint8Array(gzipSync('a'.repeat(10_000))), 'a.csv.gz', small)).rejects.toMatchObject({ code: 'unpacks_too_large' });
  await expect(readTable(fixture('titles-and-notes.xlsx'), 'a.xlsx', { ...tableLimits, unpackedBytes: 500 })).rejects.toMatchObject({ code: 'unpacks_too_large' });
  await expect(readTable(fixture('far-cell.xlsx'), 'a.xlsx')).rejects.toMatchObject({ code: 'unpacks_too_large' });
  await expect(readTable(bytesOf('code,name\n1,a\n2,b\n'), 'a.csv', { ...tableLimits, rows: 1 })).rejects.toMatchObject({ code: 'too_large' });
});

test('whatever the bytes, the answer is a table or an AppError', async () => {
  const starts = [[], [0x1f, 0x8b], [0x50, 0x4b, 3, 4], [0xff, 0xfe], [0xef, 0xbb, 0xbf], [...bytesOf('a,b\n"')], [...bytesOf('{"type":"FeatureCollection","features":[')], [...fixture('far-cell.xlsx').subarray(0, 300)]].map((start) => Uint8Array.from(start));
  const anyFile = fc.tuple(fc.constantFrom(...starts), fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary-ascii', maxLength: 200 }).map(bytesOf))).map(([start, rest]) => Uint8Array.from([...start, ...rest]));
  await fc.assert(
    fc.asyncProperty(anyFile, async (bytes) => {
      const answer = await readTable(bytes, 'a.csv').catch((error: unknown) => error);
      if (answer instanceof AppError) return answer.message.length > 0;
      const table = answer as Table;
      return table.rows.every(({ line, cells }) => line >= 1 && cells.length === table.header.length);
    }),
    { numRuns: 120 },
  );
});

test('a damaged byte anywhere in a workbook is refused or read, never thrown about', async () => {
  const whole = fixture('titles-and-notes.xlsx');
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
      const answer = await readTable(whole.with(at, byte), 'a.xlsx').catch((error: unknown) => error);
      return answer instanceof AppError || (answer as Table).rows.length > 0;
    }),
    { numRuns: 80 },
  );
});
