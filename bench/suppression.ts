import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { installGroups } from '../src/modules/evidence/groups/install-groups.ts';
import { shownValues } from '../src/modules/evidence/suppression/shown-values.ts';
import { solveWaiting } from '../src/modules/evidence/suppression/solve-waiting.ts';
import { inBackground } from '../src/modules/people/index.ts';
import { systemClock } from '../src/platform/clock/clock.ts';
import { inDistrict } from '../src/platform/database/in-district.ts';
import { insertMany } from '../src/platform/database/insert-many.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { openDatabase } from '../src/platform/database/open-database.ts';
import { newId } from '../src/platform/ids.ts';
import { startCluster } from './cluster.ts';
import { table } from './table.ts';

const help = `Usage: node bench/suppression.ts [--schools 1600] [--json FILE]
Decides what is hidden of one made district year, 12 student groups and 8 measures, on PostgreSQL: all of it, then again after
one school's figures changed. Goal: under 10 s for 1,600 schools.
`;
const groups = { all: 1, female: 0.49, male: 0.51, african_american_black: 0.3, hispanic_latino: 0.4, white: 0.2, asian: 0.1, english_learners: 0.25, not_english_learners: 0.75, students_with_disabilities: 0.18, not_disabled: 0.82, economically_disadvantaged: 0.7 };
/** Key, kind, share of the students that it is of; those of one share are of the same students. */
const measures: [string, 'share' | 'mean', number][] = [['meeting_ela', 'share', 0.95], ['score_ela', 'mean', 0.95], ['meeting_math', 'share', 0.94], ['score_math', 'mean', 0.94], ['growth_ela', 'mean', 0.8], ['growth_math', 'mean', 0.79], ['absent', 'share', 1], ['promoted', 'share', 0.98]];

const { values } = parseArgs({ options: { schools: { type: 'string', default: '1600' }, json: { type: 'string' }, help: { type: 'boolean' } } });
if (values.help) process.stdout.write(help);
else await run(Number(values.schools));

async function run(count: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'causeway-hiding-'));
  const cluster = await startCluster(folder);
  const admin = new pg.Client({ connectionString: cluster.url });
  await admin.connect();
  await admin.query('create database hiding');
  await admin.end();
  const database = await openDatabase({ kind: 'server', url: cluster.url.replace(/postgres$/, 'hiding') });
  try {
    await migrate(database);
    const districtId = newId();
    const now = systemClock.now().toString();
    const db = database.owner;
    await db.insertInto('district').values({ id: districtId, name: 'Made', shortName: 'Made', timeZone: 'America/New_York', createdAt: now }).execute();
    await installGroups(db, districtId, now);
    const schools = Array.from({ length: count }, (_, index) => ({ id: newId(), index }));
    await insertMany(db, 'school', schools.map(({ id, index }) => ({ districtId, id, stateCode: String(index), name: `School ${index}`, shortName: `${index}`, level: 'k8', createdAt: now })));
    const regions = Array.from({ length: Math.max(1, Math.round(count / 50)) }, () => newId());
    await insertMany(db, 'region', regions.map((id, index) => ({ districtId, id, number: index + 1, name: `Region ${index + 1}`, validFrom: '2020-07-01', createdAt: now })));
    await insertMany(db, 'regionMembership', schools.map(({ id, index }) => ({ districtId, id: newId(), schoolId: id, regionId: regions[index % regions.length]!, validFrom: '2020-07-01', recordedAt: now })));
    await insertMany(db, 'measurePeriod', [{ districtId, id: newId(), number: 1, key: '2025-26', name: '2025-26', kind: 'school_year', startsOn: '2025-07-01', endsOn: '2026-06-30', createdAt: now }]);
    const ids = measures.map(() => newId());
    await insertMany(db, 'measure', measures.map(([key, kind], index) => ({ districtId, id: ids[index]!, key, name: key, definition: key, topic: 'achievement', kind, unit: '%', direction: 'higher', decimals: 1, lowest: 0, highest: 100, source: 'made', createdAt: now })));
    const series = measures.flatMap((_, measure) => Object.keys(groups).map((group) => ({ measure, group })));
    await insertMany(db, 'series', series.map(({ measure, group }, index) => ({ districtId, id: newId(), number: index + 1, measureId: ids[measure]!, studentGroup: group, createdAt: now })));
    const figures = schools.flatMap((school) => figuresOf(school, districtId));
    const importMs = await timed(() => insertMany(db, 'measureValue', figures));
    await database.pool.query('analyze');
    const inTransaction = <T>(work: (useCase: Awaited<ReturnType<typeof inBackground>>) => Promise<T>) => inDistrict(database, districtId, async (tx) => work(await inBackground({ db: tx, clock: systemClock }, districtId)));
    const solveAll = () => timed(async () => {
      while ((await solveWaiting(inTransaction)) > 0);
    });
    const [load] = loadavg();
    const before = process.cpuUsage();
    const all = await solveAll();
    const { user, system } = process.cpuUsage(before);
    await db.updateTable('measureValue').set({ line: 7 }).where('schoolId', '=', schools[0]!.id).execute();
    const one = await solveAll();
    const reads = await timed(() => inTransaction((useCase) => shownValues(useCase, { series: [1, 2, 3, 8, 9], periods: [1] })));
    const state = async (...states: number[]) => Number((await db.selectFrom('hiddenFigure').where('state', 'in', states).select((eb) => eb.fn.countAll().as('count')).executeTakeFirstOrThrow()).count);
    const result = { schools: count, figures: figures.length, allSeconds: all / 1_000, cpuSeconds: (user + system) / 1_000_000, oneSchoolMs: one, readAcrossMs: reads, insertSeconds: importMs / 1_000, small: await state(1), complementary: await state(2), ranges: await state(3), ends: await state(4), inSums: Number((await db.selectFrom('hiddenFigure').where('state', '>', 0).where('counted', '=', true).select((eb) => eb.fn.countAll().as('count')).executeTakeFirstOrThrow()).count), load, machine: `${cpus().length} × ${cpus()[0]?.model}` };
    process.stdout.write(`${table(['figure', 'is', 'goal'], [
      ['schools × groups × measures', `${count} × ${Object.keys(groups).length} × ${measures.length}`, ''], ['figures', figures.length.toLocaleString('en'), ''], ['all decided, s', result.allSeconds.toFixed(1), '10'], ['processor time of it, s', result.cpuSeconds.toFixed(1), ''], ['one school decided again, ms', Math.round(one), ''],
      ['five series of all schools read, ms', Math.round(reads), ''], ['too small', result.small, ''], ['to protect those', result.complementary, ''], ['ranges', result.ranges, ''], ['ends', result.ends, ''], ['of all these in sums', result.inSums, ''], ['load before', load!.toFixed(1), ''],
    ])}\n${result.machine}\n`);
    if (values.json) await writeFile(values.json, `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await database.close();
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** Sizes from a few dozen to a thousand; groups that add up; numbers that are the same in every run. */
function figuresOf({ id, index }: { id: string; index: number }, districtId: string) {
  let seed = index + 1;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  random();
  const size = Math.round(40 * Math.exp(3.2 * random()));
  const lean = Object.fromEntries(Object.entries(groups).map(([group, share]) => [group, share * (0.2 + 1.6 * random())]));
  return measures.flatMap(([, kind, part], measure) => {
    const total = Math.round(size * part);
    const [ofPart, rate] = [pairsOf(total, lean), 0.15 + 0.6 * random()];
    const x: Record<string, number> = {};
    for (const [whole, ...parts] of [['all', 'female', 'male'], ['all', 'african_american_black', 'hispanic_latino', 'white', 'asian'], ['all', 'english_learners', 'not_english_learners'], ['all', 'students_with_disabilities', 'not_disabled'], ['all', 'economically_disadvantaged']] as [string, ...string[]][]) {
      x[whole] ??= Math.round(ofPart[whole]! * rate);
      let left = x[whole];
      let room = ofPart[whole]!;
      for (const group of parts) {
        const n = ofPart[group]!;
        x[group] = group === parts.at(-1) && parts.length > 1 ? left : Math.min(n, Math.max(left - (room - n), Math.round((left * n) / Math.max(1, room))));
        left -= x[group];
        room -= n;
      }
    }
    return Object.keys(groups).flatMap((group, at) => {
      const [n, successes] = [ofPart[group]!, x[group]!];
      if (n === 0) return [];
      return [{ districtId, schoolId: id, series: measure * Object.keys(groups).length + at + 1, period: 1, standing: 1, value: (100 * successes) / n, numerator: kind === 'share' ? successes : null, denominator: n, run: 1, line: 2 }];
    });
  });
}

function pairsOf(total: number, lean: Record<string, number>): Record<string, number> {
  const n: Record<string, number> = { all: total };
  const split = (...names: string[]) => {
    let left = total;
    const sum = names.reduce((all, name) => all + lean[name]!, 0);
    names.forEach((name, at) => {
      n[name] = at === names.length - 1 ? left : Math.min(left, Math.round((total * lean[name]!) / sum));
      left -= n[name]!;
    });
  };
  split('female', 'male');
  split('african_american_black', 'hispanic_latino', 'white', 'asian');
  split('english_learners', 'not_english_learners');
  split('students_with_disabilities', 'not_disabled');
  n.economically_disadvantaged = Math.min(total, Math.round(total * Math.min(1, lean.economically_disadvantaged!)));
  return n;
}
