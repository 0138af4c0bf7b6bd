import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelOfGrades } from './fields/level-of-grades.ts';
import { readFile } from './read-file.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
const bytesOf = (text: string) => new TextEncoder().encode(text);
const header = 'state_code,name,level,grades,address,town,zip,longitude,latitude,enrollment';

test('a dirty file is repaired, and each repair is told with an example', async () => {
  const file = await readFile('repaired.csv', fixture('repaired.csv'), undefined);
  expect(file.refusals).toEqual([]);
  expect(Object.fromEntries(file.repairs.map(({ kind, count }) => [kind, count]))).toEqual({
    code_leading_zero: 1, zip_leading_zero: 1, zip_plus_four: 1, thousands_separator: 1, decimals: 1, inner_blanks: 1, state_plane_feet: 1, ungraded: 2, duplicate_row: 1,
  });
  expect(file.repairs.find(({ kind }) => kind === 'zip_leading_zero')!.sentence).toContain('line 2: 2124 became 02124');
  expect(file.drafts.map(({ values }) => values)).toMatchObject([
    { stateCode: '00350001', level: 'k8', grades: ['PK', 'K', '01', '02', '03', '04', '05', '06', '07', '08'], zip: '02124', enrollment: 1_205 },
    { stateCode: '00350002', name: 'Oak High', level: 'high', zip: '02119', longitude: -71.071331, latitude: 42.326208, enrollment: 410 },
    { stateCode: '00350003', grades: ['K', '01', '02'] },
  ]);
});

test('every refused place is told with line, column, value, code and reason', async () => {
  const file = await readFile('refused.csv', fixture('refused.csv'), undefined);
  expect(file.refusals.map(({ line, column, value, code }) => [line, column, value, code])).toEqual([
    [2, 'grades', 'Z-8', 'grades_impossible'],
    [3, 'name', '', 'name_missing'],
    [4, 'state_code', '', 'code_missing'],
    [5, 'grades', '12-Sep', 'grades_impossible'],
    [6, 'level', 'castle', 'level_unknown'],
    [7, 'enrollment', '-999', 'enrollment_negative'],
    [8, 'longitude, latitude', '42.2866, -71.0731', 'coordinates_swapped'],
    [9, 'longitude, latitude', '71.0731, 42.2866', 'longitude_sign'],
    [10, 'longitude, latitude', '-87.6, 41.9', 'place_outside'],
    [11, 'longitude, latitude', '5000, 7000', 'not_degrees'],
    [12, 'state_code', '3.50E+05', 'code_destroyed'],
    [12, 'enrollment', '99999', 'enrollment_absurd'],
    [15, 'state_code', '#N/A', 'code_missing'],
    [16, 'longitude, latitude', '-71.07, ', 'place_impossible'],
    [16, 'enrollment', '3.5', 'enrollment_impossible'],
    [17, 'zip', 'ABCDE', 'zip_impossible'],
    [17, 'grades', '8-K', 'grades_impossible'],
    [17, 'longitude, latitude', 'zero, one', 'place_impossible'],
    [17, 'enrollment', 'many', 'enrollment_impossible'],
    [14, 'state_code', '00350012', 'contradicting_rows'],
  ]);
  expect(file.refusals.every(({ reason }) => reason.endsWith('.'))).toBe(true);
  expect(file.refusals.at(-1)!.reason).toBe('School 00350012 is also in line 13, with another name: “Hen School” there, “Hen Academy” here.');
  expect(file.refusedBecause).toMatch(/^15 rows cannot be taken, so nothing of the file was/);
});

test('two buildings of one school are joined where the layout has a row for each building', async () => {
  const file = await readFile('buildings.csv', fixture('buildings.csv'), undefined);
  expect(file).toMatchObject({ refusals: [], recipe: { name: 'boston_buildings' } });
  expect(file.drafts.map(({ values }) => [values.localCode, values.address])).toEqual([['4381', '16 Harbor Street'], ['9999', '1 Far Street']]);
  expect(file.repairs.find(({ kind }) => kind === 'two_buildings')!.sentence).toContain('16 Harbor Street, also 173 Salt Street');
  expect(file.repairs.find(({ kind }) => kind === 'blank_as_space')!.count).toBe(2);
});

test('of a state-wide file the district must be said; rows of others are counted and never judged', async () => {
  const bytes = fixture('two-districts.csv');
  expect(await readFile('a.csv', bytes, undefined)).toMatchObject({ refusals: [{ code: 'district_needed' }], districts: [{ code: '0001', name: 'Harbor', rows: 2 }, { code: '0002', name: 'Hill', rows: 1 }], drafts: [] });
  expect(await readFile('a.csv', bytes, '0001')).toMatchObject({ refusals: [], drafts: [{ line: 2 }, { line: 3 }], leftOut: [{ kind: 'other_district', count: 1 }] });
  expect(await readFile('a.csv', bytes, '0002')).toMatchObject({ refusals: [{ line: 4, code: 'grades_impossible' }] });
  expect(await readFile('a.csv', bytes, '000')).toMatchObject({ refusals: [{ code: 'district_ambiguous' }] });
  expect(await readFile('a.csv', bytes, '7')).toMatchObject({ refusals: [{ code: 'district_unknown' }] });
});

test('a file that no layout fits is refused with the columns found and those needed', async () => {
  const file = await readFile('a.csv', bytesOf('subject,score\nMATH,3\n'), undefined);
  expect(file).toMatchObject({ recipe: undefined, refusals: [{ line: 1, code: 'layout_unknown' }] });
  expect(file.refusedBecause).toMatch(/subject, score.*state_code, name/);
});

test.each([
  ['Élm\u0007 School', 'unreadable_characters'],
  ['Sch\u202eool', 'unreadable_characters'],
  ['Sch\ufffdol', 'unreadable_characters'],
  ['x'.repeat(201), 'too_long'],
])('a name is refused: %j', async (name, code) => {
  const file = await readFile('a.csv', bytesOf(`${header}\n01,${name},k8,K-8,,,,,,\n`), undefined);
  expect(file.refusals).toMatchObject([{ line: 2, column: 'name', code }]);
});

test('feet that fit two planes are not guessed; with the state they are certain', async () => {
  const place = async (zip: string) => (await readFile('a.csv', bytesOf(`${header}\n01,Elm,k8,K-8,,,${zip},987000,205000,\n`), undefined)) as Awaited<ReturnType<typeof readFile>>;
  expect((await place('')).refusals).toMatchObject([{ code: 'not_degrees' }]);
  expect((await place('10009')).drafts[0]!.values).toMatchObject({ longitude: -73.990078, latitude: 40.729354 });
  expect((await place('60618')).drafts[0]!.values).toMatchObject({ longitude: expect.closeTo(-88.32, 1), latitude: expect.closeTo(37.23, 1) });
});

test('any row is either taken in legal values or refused with its line', async () => {
  const cell = fc.oneof(fc.string({ unit: 'binary-ascii', maxLength: 12 }), fc.constantFrom('', '\u202e', '\ufffd', 'Ñ', '\u00a0', 'K-8', '02119', '-71.07', '42.3', '00350001', '9', '1e9', 'NaN', '-0', '٣'));
  const row = fc.array(cell, { minLength: 10, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
      const quoted = rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(','));
      const file = await readFile('a.csv', bytesOf(`${header}\n${quoted.join('\n')}\n`), undefined);
      if (file.refusedBecause !== undefined) return file.refusals.length > 0 && file.refusals.every(({ line, reason }) => line >= 1 && reason !== '');
      return file.drafts.every(({ values: { stateCode, name, zip, grades = [], longitude, latitude, enrollment } }) =>
        Boolean(stateCode && name) && (zip === undefined || /^\d{5}$/.test(zip!)) && levelOfGrades(grades) !== undefined && (longitude === undefined) === (latitude === undefined) && (enrollment === undefined || enrollment! >= 0));
    }),
    { numRuns: 120 },
  );
});
