import { AppError } from '../../../platform/errors.ts';
import type { Refusal } from '../../../platform/imports/findings.ts';
import { storable } from '../../../platform/imports/storable.ts';
import { counted } from '../../../platform/tables/counted.ts';
import { readTable } from '../../../platform/tables/read-table.ts';
import type { Repair, Table, TableFault } from '../../../platform/tables/table.ts';
import { chooseDistrict, type DistrictInFile, type LeftOutRows } from './choose-district.ts';
import { chooseRecipe, sayNoRecipe } from './choose-recipe.ts';
import { startSchoolFindings } from './findings.ts';
import { joinDrafts } from './join-drafts.ts';
import { readDraft } from './read-draft.ts';
import type { KnownSchool } from './plan-changes.ts';
import type { Recipe } from './recipe.ts';
import { restoreZeros } from './restore-zeros.ts';
import type { Draft } from './school-values.ts';

export interface SchoolFile {
  recipe: Recipe | undefined;
  rowsRead: number;
  repairs: Repair[];
  leftOut: LeftOutRows[];
  refusals: Refusal[];
  districts: DistrictInFile[];
  /** Why the file is refused; undefined when it may be taken. */
  refusedBecause: string | undefined;
  drafts: Draft[];
}

const nothing = { recipe: undefined, rowsRead: 0, repairs: [], leftOut: [], refusals: [], districts: [], drafts: [] };

/** Reads a file of schools as far as it can be judged by itself; of the schools that are here only the codes are looked at, for zeros that were lost. */
export async function readFile(name: string, bytes: Uint8Array, districtCode: string | undefined, schools: KnownSchool[] = []): Promise<SchoolFile> {
  const table = await readTable(bytes, name).catch(tableRefusal);
  if ('refusedBecause' in table) return table;
  const recipe = chooseRecipe(table.header);
  const read = { ...nothing, recipe, rowsRead: table.rows.length, repairs: [...table.repairs, ...(recipe?.notes ?? []).map((note) => ({ ...note, count: table.rows.length }))] };
  if (!recipe) return { ...read, ...refusedWhole(table.headerLine, 'layout_unknown', sayNoRecipe(table.header)) };
  const choice = chooseDistrict(table, recipe, districtCode);
  if ('districts' in choice) return { ...read, districts: choice.districts, ...refusedWhole(table.headerLine, choice.code, choice.sentence) };
  return { ...read, leftOut: choice.leftOut, ...readRows(choice.rows, recipe, table, read.repairs, schools) };
}

function readRows(rows: Parameters<typeof readDraft>[0][], recipe: Recipe, table: Table, repairs: Repair[], schools: KnownSchool[]) {
  const findings = startSchoolFindings();
  const drafts = rows.flatMap((row) => readDraft(row, recipe, table.titles, findings) ?? []);
  const joined = joinDrafts(restoreZeros(drafts, schools, findings), recipe, findings);
  const { refusals } = findings;
  const lines = new Set(refusals.map(({ line }) => line)).size;
  const refusedBecause = lines > 0 ? `${counted(lines, 'row')} cannot be taken, so nothing of the file was. Mend them in the file and send it again.` : undefined;
  return { drafts: joined, refusals, repairs: [...repairs, ...findings.repairs()], refusedBecause };
}

function tableRefusal(error: unknown): SchoolFile {
  if (!(error instanceof AppError)) throw error;
  const faults = (error.details?.['faults'] ?? [{ line: 1, reason: error.message }]) as TableFault[];
  const refusals = faults.map(({ line, column, value, reason }) => ({ line, column: column ?? null, value: value === undefined ? null : storable(value), code: error.code, reason }));
  return { ...nothing, refusals, refusedBecause: error.message };
}

/** A refusal that concerns the file as a whole, told at its header. */
export function refusedWhole(line: number, code: string, reason: string): { refusals: Refusal[]; refusedBecause: string } {
  return { refusals: [{ line, column: null, value: null, code, reason }], refusedBecause: reason };
}
