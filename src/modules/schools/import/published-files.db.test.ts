import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { importSchools } from './import-schools.ts';

// The files as their publishers put them out are too large to keep here.
const folder = process.env.CAUSEWAY_SHARED_DATA ?? '../shared/data';
const isThere = existsSync(join(folder, 'schools'));
if (!isThere) console.warn(`NOT TESTED: the published school files are not in ${folder}. Give their folder by CAUSEWAY_SHARED_DATA.`);

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

interface Expected {
  outcome: string;
  recipe: string | null;
  counts?: [read: number, created: number, changed: number];
  /** Kinds of what was repaired, noted or left out, with how often. */
  told?: Record<string, number>;
  refused?: [line: number, code: string][];
}

// In this order: each file meets the schools that those before it brought.
const files: [string, string | undefined, Expected][] = [
  ['massachusetts/ma_public_schools_2017.csv', undefined, { outcome: 'refused', recipe: 'massachusetts_directory', refused: [[1, 'district_needed']] }],
  ['massachusetts/massgis_schools.geojson', '0035', { outcome: 'refused', recipe: 'massachusetts_map', refused: [[1, 'no_known_school']] }],
  ['massachusetts/ma_public_schools_2017.csv', '0035', { outcome: 'applied', recipe: 'massachusetts_directory', counts: [1_861, 118, 0], told: { zip_leading_zero: 118, other_district: 1_743 } }],
  ['massachusetts/massgis_schools.geojson', '0035', { outcome: 'applied', recipe: 'massachusetts_map', counts: [2_673, 0, 112], told: { other_district: 2_503, not_public: 54, unknown_school: 4 } }],
  ['massachusetts/nces_dese_id_crosswalk.tsv', '0035', { outcome: 'applied', recipe: 'nces_crosswalk', counts: [1_835, 0, 113], told: { mac_roman: 2_722, bare_carriage_return: 1_835, starred_header: 13, over_quoted: 1, other_district: 1_718, unknown_school: 4 } }],
  ['massachusetts/dese_enrollment_by_grade_2018-19.xlsx', '0035', { outcome: 'applied', recipe: 'massachusetts_enrollment', counts: [1_847, 1, 116], told: { title_rows: 4, foot_notes: 1, other_district: 1_730 } }],
  ['boston/bps_public_schools.csv', undefined, { outcome: 'refused', recipe: 'boston_buildings', told: { byte_order_mark: 1, blank_as_space: 244, two_buildings: 2 }, refused: [[1, 'no_known_school']] }],
  ['boston/bps_schools_with_ids.tsv', undefined, { outcome: 'refused', recipe: 'boston_bus_stops', refused: [[72, 'code_missing'], [103, 'code_missing']] }],
  ['boston/neighborhoods_stateplane_feet.geojson', undefined, { outcome: 'refused', recipe: null, refused: [[1, 'not_points']] }],
  ['boston/wards_wgs84.geojson', undefined, { outcome: 'refused', recipe: null, refused: [[1, 'not_points']] }],
  ['chicago/community_areas.geojson.gz', undefined, { outcome: 'refused', recipe: null, refused: [[1, 'not_points']] }],
  ['chicago/cps_school_profile_sy1617.csv', undefined, { outcome: 'applied', recipe: 'chicago_profile', counts: [661, 661, 0] }],
  ['chicago/cps_school_profile_sy1718.csv', undefined, { outcome: 'applied', recipe: 'chicago_profile', counts: [661, 4, 657], told: { ungraded: 2 } }],
  ['nyc/school_explorer_2016.csv', undefined, { outcome: 'applied', recipe: 'new_york_explorer', counts: [1_272, 1_272, 0], told: { codes_destroyed: 1_272, ungraded: 25 } }],
  ['nyc/hs_directory.csv', undefined, { outcome: 'applied', recipe: 'new_york_high_schools', counts: [435, 351, 84], told: { byte_order_mark: 1, missing_word: 9, older_year: 84 } }],
  ['us/florida_public_schools_hifld.csv', undefined, { outcome: 'refused', recipe: 'us_public_schools', refused: [[1, 'district_needed']] }],
  ['us/florida_public_schools_hifld.csv', '1200390', { outcome: 'applied', recipe: 'us_public_schools', counts: [4_337, 542, 0], told: { other_district: 3_778, closed: 9, future: 8 } }],
];

test.runIf(isThere).each(files)('%s %s', async (path, districtCode, { outcome, recipe, counts, told = {}, refused = [] }) => {
  const bytes = readFileSync(join(folder, 'schools', path));
  const name = path.split('/').at(-1)!;
  const send = () => maple.act('data', (useCase) => importSchools(useCase, { name, bytes, options: { districtCode } }));
  const before = await dump();
  const answer = await send();
  expect(answer).toMatchObject({ outcome, recipe });
  expect(Object.fromEntries([...answer.repairs, ...answer.leftOut].map(({ kind, count }) => [kind, count]))).toMatchObject(told);
  expect(answer.refusals.map(({ line, code }) => [line, code])).toEqual(refused);
  if (counts) expect([answer.rowsRead, answer.created, answer.changed]).toEqual(counts);
  const after = await dump();
  if (outcome === 'refused') return expect(after).toEqual(before);
  expect(await send()).toMatchObject({ outcome: 'nothing_new', created: 0, changed: 0 });
  expect(await dump()).toEqual(after);
});

/** A hash over every value of both tables. */
async function dump(): Promise<unknown> {
  const { rows } = await sql`
    select (select md5(string_agg(school::text, '|' order by id)) from school) as schools,
      (select md5(string_agg(share::text, '|' order by id)) from school_group_share share) as shares`.execute(database.owner);
  return rows;
}
