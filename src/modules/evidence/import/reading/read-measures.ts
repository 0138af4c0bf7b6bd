import { AppError } from '../../../../platform/errors.ts';
import { storable } from '../../../../platform/imports/storable.ts';
import { counted } from '../../../../platform/tables/counted.ts';
import { openTable, type OpenTable } from '../../../../platform/tables/open-table.ts';
import type { TableFault, TableLimits } from '../../../../platform/tables/table.ts';
import { readPeriod } from '../../periods/read-period.ts';
import type { MeasureRecipe } from '../recipe.ts';
import { chooseRecipe, missingColumns } from './choose-recipe.ts';
import type { MeasureFile } from './measure-file.ts';
import { readRows } from './read-rows.ts';
import type { ReadingInput } from './reading-input.ts';

/** What is taken of a file of measures: it is read in slices, in a thread with a memory of its own. */
export const measureLimits: TableLimits = { bytes: 256 * 2 ** 20, unpackedBytes: 512 * 2 ** 20, rows: 5_000_000, columns: 2_500 };

const nothing = { recipe: undefined, header: [], firstRows: [], titles: [], rowsRead: 0, repairs: [], leftOut: [], refusals: [], refusedRows: 0, refusedBy: [], series: [], periods: [], values: undefined, sample: [] };
const shownRows = 5;

/** Reads a file of measures as far as it can be judged without knowing the values that are here. */
export async function readMeasures(input: ReadingInput): Promise<MeasureFile> {
  try {
    const table = await openTable(input.bytes, input.name, measureLimits);
    const choice = choose(table, input);
    if ('code' in choice) return wrongFile(table, choice);
    return readRows(table, choice, input);
  } catch (error) {
    if (error instanceof AppError) return unreadable(error);
    throw error;
  }
}

interface Wrong {
  code: string;
  reason: string;
  recipe?: MeasureRecipe;
}

function choose({ header }: OpenTable, { recipes, recipe: wanted, period }: ReadingInput): MeasureRecipe | Wrong {
  if (period !== undefined && !readPeriod(period, 'any')) return { code: 'period_impossible', reason: `“${period}” is no school year, cohort or month. Write it as 2017-18, cohort 2006 or 2024-10.` };
  if (wanted === undefined) return chooseRecipe(header, recipes) ?? { code: 'layout_unknown', reason: sayNoRecipe(header) };
  const recipe = recipes.find(({ name }) => name === wanted);
  if (!recipe) return { code: 'recipe_unknown', reason: `There is no recipe ${wanted}. There are: ${recipes.map(({ name }) => name).join(', ')}.` };
  const missing = missingColumns(recipe, header);
  if (missing.length === 0) return recipe;
  return { recipe, code: 'wrong_file', reason: `This is no file of the layout “${recipe.title}”: ${counted(missing.length, 'column')} of it ${missing.length === 1 ? 'is' : 'are'} not as they should be, for example ${missing.slice(0, 5).join(', ')}.` };
}

function sayNoRecipe(header: string[]): string {
  const shown = header.filter((name) => name !== '').slice(0, 15).map((name) => name.slice(0, 40));
  return `No recipe reads these columns: ${shown.join(', ')}${header.length > shown.length ? ` and ${header.length - shown.length} more` : ''}. Say once what each column is, and files like it will be known.`;
}

function wrongFile({ header, headerLine, titles, slices, repairs }: OpenTable, { code, reason, recipe }: Wrong): MeasureFile {
  const firstRows: string[][] = [];
  let rowsRead = 0;
  for (const slice of slices) {
    rowsRead += slice.length;
    for (const { cells } of slice.slice(0, shownRows - firstRows.length)) firstRows.push(cells.map((cell) => storable(cell)));
  }
  return { ...nothing, recipe, header: header.map(storable), firstRows, titles, rowsRead, repairs: repairs(), refusals: [{ line: headerLine, column: null, value: null, code, reason }], refusedBy: [{ code, rows: 1 }], refusedRows: 1, refusedBecause: reason };
}

function unreadable(error: AppError): MeasureFile {
  const faults = (error.details?.['faults'] ?? [{ line: 1, reason: error.message }]) as TableFault[];
  const refusals = faults.map(({ line, column, value, reason }) => ({ line, column: column ?? null, value: value === undefined ? null : storable(value), code: error.code, reason }));
  return { ...nothing, refusals, refusedRows: refusals.length, refusedBy: [{ code: error.code, rows: refusals.length }], refusedBecause: error.message };
}
