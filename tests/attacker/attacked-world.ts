import { cloneDatabase } from '../database.ts';
import { evidenceWorld, type EvidenceOf } from '../evidence-world.ts';
import { mapleCounty } from '../maple-county.ts';
import { solveWaiting } from '../../src/modules/evidence/index.ts';
import { insertMany } from '../../src/platform/database/insert-many.ts';
import { newId } from '../../src/platform/ids.ts';
import { fetchWorld } from './fetch-world.ts';
import type { Truth } from './find-broken.ts';

type Value = EvidenceOf['values'][number];

/** In which regions a school is, from when to when. */
export type Stay = [region: string, from: string, to: string | null];

/** A district of these values, solved, with what is true of it. */
export async function attackedWorld(values: Value[], measures: EvidenceOf['measures'] = {}, stays: (school: string, at: number) => Stay[] = () => []) {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  const schools = [...new Set(values.map(([school]) => school))].filter((school) => !['elm', 'oak', 'pine'].includes(school));
  await insertMany(database.owner, 'school', schools.map((school) => ({ districtId: maple.districtId, id: maple.id(school), stateCode: school, name: `School ${school}`, shortName: school, level: 'k8', createdAt: maple.clock.now().toString() })));
  const base = { districtId: maple.districtId };
  const every = schools.flatMap((school, at) => stays(school, at).map(([region, validFrom, validTo]) => ({ school, region, validFrom, validTo })));
  const more = [...new Set(every.map(({ region }) => region))].filter((region) => !['north', 'south'].includes(region));
  await insertMany(database.owner, 'region', more.map((region, at) => ({ ...base, id: maple.id(region), number: 50 + at, name: region, validFrom: '2018-07-01', createdAt: maple.clock.now().toString() })));
  await insertMany(database.owner, 'regionMembership', every.map(({ school, region, ...dates }) => ({ ...base, id: newId(), schoolId: maple.id(school), regionId: maple.id(region), ...dates, recordedAt: maple.clock.now().toString() })));
  const world = await evidenceWorld(database, maple, { measures, values });
  for (const [key, { kind }] of Object.entries(measures)) if (kind === 'mean') await database.owner.updateTable('measure').where('key', '=', key).set({ lowest: key === 'growth' ? 1 : 440, highest: key === 'growth' ? 99 : 560, decimals: 1 }).execute();
  const truth = values.map(([school, path, period, cell]): Truth => {
    const at = { schoolId: maple.id(school), series: world.series(path), period: world.period(period) };
    if (cell === 'hidden_by_publisher' || cell === 'not_applicable' || typeof cell === 'number') return { ...at, n: undefined, x: 0 };
    if (!Array.isArray(cell)) return { ...at, n: cell.n, x: (cell.n * (cell.value - (path.startsWith('growth') ? 1 : 440))) / (path.startsWith('growth') ? 98 : 120) };
    return { ...at, n: cell[1], x: cell[0] };
  });
  const solve = async () => {
    while ((await solveWaiting((work) => maple.act('data', work))) > 0);
  };
  await solve();
  return { database, maple, world, truth, solve, fetch: () => maple.act('ines', (useCase) => fetchWorld(useCase, 10)) };
}

