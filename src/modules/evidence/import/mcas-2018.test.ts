import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTable } from '../../../platform/tables/read-table.ts';

const folder = join(process.env.CAUSEWAY_SHARED_DATA ?? '../shared/data', 'outcomes/massachusetts');
const isThere = existsSync(folder);
if (!isThere) console.warn(`NOT TESTED: the published results are not in ${folder}. Give the folder of the published files by CAUSEWAY_SHARED_DATA.`);

/** Each cell under its school (code filled to eight digits), subject and column, as a number where it is one. */
async function cellsOf(file: string): Promise<Map<string, string | number>> {
  const { header, rows } = await readTable(readFileSync(join(folder, file)), file);
  const at = (cells: string[], column: string) => cells[header.indexOf(column)]!;
  return new Map(
    rows.flatMap(({ cells }) =>
      header.filter((column) => !column.startsWith('School')).map((column) => {
        const text = at(cells, column).replaceAll(',', '').trim();
        return [`${at(cells, 'School Code').padStart(8, '0')} ${at(cells, 'Subject')} ${column}`, /^[\d.]+$/.test(text) ? Number(text) : text] as const;
      }),
    ),
  );
}

test.runIf(isThere)('the results of 2018 are the same figures in the csv and in the workbook, cell for cell, in all 2,758 rows', async () => {
  const [workbook, csv] = [await cellsOf('dese_nextgen_mcas_2018.xlsx'), await cellsOf('mcas/mcas_public_schools_grades_3-8_all_students_2018.csv')];
  expect([...workbook.keys()].filter((key) => key.endsWith(' M+E %'))).toHaveLength(2_758);
  expect([...workbook].filter(([key, value]) => csv.get(key) !== value)).toEqual([]);
});
