import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Cell, Inputs } from './cell.ts';
import { computeNeeds } from './compute-needs.ts';
import { formulaSchema, type Formula } from './formula.ts';
import { formulaFaults } from './formula-faults.ts';

// Chicago's School Quality Rating Policy, school by school, as the district published it; too large to keep here.
const folder = join(process.env.CAUSEWAY_SHARED_DATA ?? '../shared/data', 'tiering/chicago');
const isThere = existsSync(folder);
if (!isThere) console.warn(`NOT TESTED: the published ratings are not in ${folder}. Give the folder of the published files by CAUSEWAY_SHARED_DATA.`);

interface Sheet {
  formula: (columns: number[]) => Formula;
  inputs: (columns: number[]) => Inputs;
  /** Columns that are headed “Points”, with their weight behind. */
  points: number[];
  rows: Map<string, string[]>;
  column: (name: string) => number;
}

const known = (value: number): Cell => ({ standing: 'known', value, period: 'published', source: null, from: null });
const cuts: Formula['cuts'] = { by: 'index', tiers: [{ tier: 'intensive', at: 2.0 }, { tier: 'targeted', at: 3.0 }, { tier: 'universal', at: null }] };
/** Points of a source with the weights that it publishes by school: parts of 100, never spread anew, however many there are. */
const rating = (keys: string[], outOf = 100): Formula =>
  formulaSchema.parse({
    components: keys.map((key) => ({ key, name: key, source: { kind: 'measure', measure: key }, direction: 'less', standardise: { as: 'published_points' }, weight: { kind: 'published', measure: `${key}_weight` }, missing: 'leave_out' })),
    outOf,
    leastKnown: 0,
    needRises: 'against_index',
    decimals: { standardised: 4, weight: 4, product: 4, index: 1 },
    cuts,
  });

function read(file: string): Sheet {
  const table = parse(readFileSync(join(folder, file)), { relax_column_count: true, bom: true }) as string[][];
  const header = table.findIndex((row) => row.some((cell) => cell.trim() === 'SQRP Total Points Earned'));
  const points = table[header + 1]!.flatMap((cell, index) => (cell.trim() === 'Points' ? [index] : []));
  const rows = new Map(table.slice(header + 2).map((row) => [row[0]!, row]));
  const cells = (column: number) => new Map([...rows].flatMap(([id, row]) => (row[column]!.trim() === '' ? [] : [[id, Number(row[column])] as const])));
  const names = (columns: number[]) => columns.map((column) => `points_${column}`);
  return {
    points,
    rows,
    column: (name) => table[header]!.findIndex((cell) => cell.trim() === name),
    formula: (columns) => rating(names(columns)),
    inputs: (columns) => ({
      schools: [...rows.keys()].map((id) => ({ id, level: 'all' })),
      cells: Object.fromEntries(columns.map((column) => [`points_${column}`, new Map([...cells(column)].map(([id, value]) => [id, known(value)]))])),
      publishedWeights: Object.fromEntries(columns.map((column) => [`points_${column}`, cells(column + 1)])),
    }),
  };
}

/** How many schools have a published total, and those whose total is not ours. */
function compare(sheet: Sheet, columns: number[], total: string): { rated: number; wrong: string[] } {
  const { workings } = computeNeeds(sheet.formula(columns), sheet.inputs(columns));
  const published = [...sheet.rows].map(([id, row]) => [id, row[sheet.column(total)]!.trim()] as const).filter(([, text]) => /^[\d.]+$/.test(text));
  const wrong = published.filter(([id, text]) => !(Math.abs((workings.get(id)!.sum ?? Number.NaN) - Number(text)) <= 0.051)).map(([id]) => id);
  return { rated: published.length, wrong };
}

describe.skipIf(!isThere)('the published ratings of Chicago are an index of ours', () => {
  it.each([
    ['cps_sqrp_2016-17_elem_schools.csv', 467],
    ['cps_sqrp_2016-17_high_schools.csv', 116],
    ['cps_sqrp_2016-17_option_schools.csv', 39],
    ['cps_sqrp_2017-18_elem_schools.csv', 463],
    ['cps_sqrp_2017-18_high_schools.csv', 116],
    ['cps_sqrp_2017-18_option_schools.csv', 44],
  ])('%s: all %i rated schools come out within 0.051', (file, rated) => {
    const sheet = read(file);
    expect(formulaFaults(sheet.formula(sheet.points))).toEqual([]);
    expect(compare(sheet, sheet.points, 'SQRP Total Points Earned')).toEqual({ rated, wrong: [] });
  });

  it.each([
    ['cps_sqrp_2016-17_combo_schools.csv', 28, ['609710']],
    ['cps_sqrp_2017-18_combo_schools.csv', 26, ['609726', '610391']],
  ])('%s: both halves of all %i, and their mean by students, but for those that the publisher rounded up', (file, rated, odd) => {
    const sheet = read(file);
    const [elementary, high] = ['Elementary', 'High School'].map((half) => ({ points: sheet.column(`${half} SQRP Points Earned`), name: `${half} SQRP Points Earned`, share: sheet.column(`${half} Percent of Student Population`) }));
    const firstOfHigh = sheet.points.find((column) => column > sheet.points[0]! && /ACT|PSAT/.test(nameAbove(sheet, file, column)))!;
    expect(compare(sheet, sheet.points.filter((column) => column < firstOfHigh), elementary!.name)).toEqual({ rated, wrong: [] });
    expect(compare(sheet, sheet.points.filter((column) => column >= firstOfHigh), high!.name)).toEqual({ rated, wrong: [] });
    const values = (column: number) => new Map([...sheet.rows].map(([id, row]) => [id, Number(row[column]!.replace('%', ''))]));
    const scale = Math.max(...values(elementary!.share).values()) > 1 ? 100 : 1;
    const inputs: Inputs = {
      schools: [...sheet.rows.keys()].map((id) => ({ id, level: 'all' })),
      cells: { elementary: new Map([...values(elementary!.points)].map(([id, value]) => [id, known(value)])), high: new Map([...values(high!.points)].map(([id, value]) => [id, known(value)])) },
      publishedWeights: { elementary: values(elementary!.share), high: values(high!.share) },
    };
    const { workings } = computeNeeds(rating(['elementary', 'high'], scale), inputs);
    const wrong = [...sheet.rows].filter(([id, row]) => Math.abs(workings.get(id)!.sum! - Number(row[sheet.column('SQRP Total Points Earned')])) > 0.051).map(([id]) => id);
    expect(wrong).toEqual(odd);
  });

  it('a school with 101.25 parts keeps them all', () => {
    const sheet = read('cps_sqrp_2017-18_elem_schools.csv');
    const working = computeNeeds(sheet.formula(sheet.points), sheet.inputs(sheet.points)).workings.get('610220')!;
    expect(working.lines.reduce((sum, { weightUsed }) => sum + weightUsed, 0)).toBeCloseTo(101.25, 9);
  });
});

function nameAbove(sheet: Sheet, file: string, column: number): string {
  const table = parse(readFileSync(join(folder, file)), { relax_column_count: true, bom: true }) as string[][];
  const header = table.findIndex((row) => row.some((cell) => cell.trim() === 'SQRP Total Points Earned'));
  // The score stands one or two columns before its points, and the name above it.
  return table[header]!.slice(0, column + 1).findLast((cell) => cell.trim() !== '')!;
}
