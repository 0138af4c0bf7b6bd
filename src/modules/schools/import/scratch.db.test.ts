import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import { importSchools } from './import-schools.ts';
const root = '/work/shared/data/schools/';
test('scratch', async () => {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  for (const [f, districtCode] of [['massachusetts/ma_public_schools_2017.csv'], ['massachusetts/massgis_schools.geojson','0035'], ['massachusetts/ma_public_schools_2017.csv','0035'],['massachusetts/massgis_schools.geojson','0035'],['massachusetts/nces_dese_id_crosswalk.tsv','0035'],['massachusetts/dese_enrollment_by_grade_2018-19.xlsx','0035'],['massachusetts/ma_public_schools_2017.csv','0035'],['boston/bps_public_schools.csv'],['boston/bps_schools_with_ids.tsv'],['boston/wards_wgs84.geojson'],['chicago/cps_school_profile_sy1617.csv'],['chicago/cps_school_profile_sy1718.csv'],['nyc/school_explorer_2016.csv'],['nyc/hs_directory.csv'],['us/florida_public_schools_hifld.csv','1200390'],['us/florida_public_schools_hifld.csv','120']] as [string,string?][]) {
    const bytes = readFileSync(root + f);
    for (let i = 0; i < 2; i++) {
      const t0 = performance.now();
      const o = await maple.act('data', (u) => importSchools(u, { name: f.split('/').at(-1)!, bytes, options: { districtCode } }));
      console.log(f, districtCode, o.recipe, o.outcome, `read ${o.rowsRead} +${o.created} ~${o.changed} =${o.unchanged} x${o.refused}`, Math.round(performance.now() - t0) + 'ms', o.sentence);
      if (i === 0) { for (const r of [...o.repairs, ...o.leftOut]) console.log('    ', r.kind, r.sentence); for (const r of o.refusals.slice(0, 6)) console.log('    X', JSON.stringify(r)); console.log('    ch', JSON.stringify(o.changes.filter(c=>c.kind==='changed').slice(0, 2))); }
      if (o.outcome === 'refused') break;
    }
  }
});
