import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import pg from 'pg';
import { openInstallation } from '../src/app/open-installation.ts';
import { importMeasures } from '../src/modules/evidence/import/import-measures.ts';
import { saveRecipe } from '../src/modules/evidence/import/own-recipes.ts';
import { undoImport } from '../src/modules/evidence/import/undo-import.ts';
import { standardGroups } from '../src/modules/evidence/groups/standard-groups.ts';
import type { Database } from '../src/platform/database/database.ts';
import { inDistrict } from '../src/platform/database/in-district.ts';
import { insertMany } from '../src/platform/database/insert-many.ts';
import { newId } from '../src/platform/ids.ts';
import { mapleCounty } from '../tests/maple-county.ts';
import { startCluster } from './cluster.ts';
import { table } from './table.ts';

const help = `Usage: node bench/measures.ts [--values N] [--json FILE]
A long table of N values (1,000,000), a row each with part, whole and percent, is imported into PostgreSQL: read, judged,
held against what is there, written with its provenance. Beside it the same values by the barest insert there is (unnest,
the same table, indexes, references and wall, in one transaction). Then the same file again, and its undo.
Goals: under 60 s, at most 3 times the bare insert. DATABASE_URL takes another PostgreSQL.
`;

const { values } = parseArgs({ options: { values: { type: 'string', default: '1000000' }, json: { type: 'string' }, help: { type: 'boolean' } } });
if (values.help) process.stdout.write(help);
else await run(Number(values.values));

async function run(wanted: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'causeway-measures-'));
  // The database server runs as somebody else.
  await chmod(folder, 0o755);
  const cluster = process.env.DATABASE_URL ? { url: process.env.DATABASE_URL, stop: async () => {} } : await startCluster(join(folder, 'cluster'));
  const database = await openInstallation({ databaseUrl: await newDatabase(cluster.url), poolSize: 4, data: folder });
  try {
    const maple = await mapleCounty(database);
    await insertMany(database.owner, 'school', Array.from({ length: 247 }, (_, n) => ({ districtId: maple.districtId, id: newId(), stateCode: codeOf(n + 3), name: `School ${n}`, shortName: `School ${n}`, level: 'k8', createdAt: '2026-11-23T14:00:00Z' })));
    await maple.act('data', (useCase) => saveRecipe(useCase, { name: 'long', title: 'A long table', source: 'This measurement', needs: ['code', 'year', 'group', 'subject', 'grade', 'percent', 'part', 'whole'], school: { column: 'code', key: 'stateCode', width: 8 }, period: { column: 'year', as: 'school_year' }, group: { column: 'group' }, subject: { column: 'subject' }, grade: { column: 'grade' }, values: [{ measure: 'mcas_meeting_or_exceeding', value: 'percent', numerator: 'part', denominator: 'whole' }] }));
    const bytes = longTable(wanted);
    const send = () => maple.act('data', (useCase) => importMeasures(useCase, { name: 'long.csv', bytes }));
    const load = loadavg()[0]!;
    const memory = watchMemory();
    const [imported, importSeconds] = await timed(send);
    if (imported.added !== wanted) throw new Error(`${imported.added} values, ${imported.sentence}`);
    const bareSeconds = await bareInsert(database, maple.districtId);
    await sql`analyze measure_value`.execute(database.owner);
    const [again, againSeconds] = await timed(send);
    if (again.outcome !== 'nothing_new') throw new Error(again.sentence);
    const [, undoSeconds] = await timed(() => maple.act('data', (useCase) => undoImport(useCase, imported.id!)));
    const result = { values: wanted, megabytes: Math.round(bytes.length / 2 ** 20), importSeconds, bareSeconds, ratio: Math.round((importSeconds / bareSeconds) * 100) / 100, againSeconds, undoSeconds, memoryMb: memory(), load };
    process.stdout.write(`${table(['import of measures', 'figure', 'goal'], [['values', wanted, ''], ['file, MB', result.megabytes, ''], ['import, s', importSeconds, '< 60'], ['bare unnest insert, s', bareSeconds, ''], ['ratio', result.ratio, '<= 3'], ['the same file again, s', againSeconds, ''], ['undo, s', undoSeconds, ''], ['memory of the process at most, MB', result.memoryMb, ''], ['load of the machine at the start', Math.round(load * 10) / 10, '']])}\n`);
    if (values.json) await writeFile(values.json, `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await database.close();
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function longTable(wanted: number): Uint8Array {
  const groups = standardGroups.slice(0, 12).map(({ key }) => key);
  const grades = ['ALL', '3', '4', '5', '6', '7', '8', '10'];
  const rows: string[] = [];
  for (let year = 2005; rows.length < wanted; year += 1) {
    for (let school = 0; school < 250; school += 1) {
      for (const group of groups) for (const subject of ['ELA', 'MATH', 'SCI']) for (const grade of grades) {
        const whole = 10 + ((school * 31 + year * 7 + grade.length * 13) % 190);
        const part = (school * 17 + year * 3 + group.length) % whole;
        rows.push(`${codeOf(school)},${year}-${String((year + 1) % 100).padStart(2, '0')},${group},${subject},${grade},${Math.round((1_000 * part) / whole) / 10},${part},${whole}`);
      }
    }
  }
  return new TextEncoder().encode(`code,year,group,subject,grade,percent,part,whole\n${rows.slice(0, wanted).join('\n')}\n`);
}

function codeOf(school: number): string {
  return String(school).padStart(8, '0');
}

/** The same rows from arrays into the table emptied, as the product's own role behind the wall, in the same portions. */
async function bareInsert(database: Database, districtId: string): Promise<number> {
  const { rows } = await database.pool.query<Record<string, unknown>>('select school_id, series, period, standing, value, numerator, denominator, run, line from measure_value order by school_id, series, period');
  await sql`truncate measure_value`.execute(database.owner);
  const began = performance.now();
  const columns = ['school_id', 'series', 'period', 'standing', 'value', 'numerator', 'denominator', 'run', 'line'];
  await inDistrict(database, districtId, async (db) => {
    for (let from = 0; from < rows.length; from += 20_000) {
      const part = rows.slice(from, from + 20_000);
      const [school, series, period, standing, value, numerator, denominator, run, line] = columns.map((column) => `{${part.map((row) => row[column] ?? 'null').join(',')}}`);
      await sql`insert into measure_value (district_id, school_id, series, period, standing, value, numerator, denominator, run, line)
        select ${districtId}, * from unnest(${school}::uuid[], ${series}::int[], ${period}::int[], ${standing}::smallint[], ${value}::float8[], ${numerator}::int[], ${denominator}::int[], ${run}::int[], ${line}::int[])`.execute(db);
    }
  });
  return secondsSince(began);
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now();
  const answer = await work();
  return [answer, secondsSince(began)];
}

function secondsSince(began: number): number {
  return Math.round((performance.now() - began) / 100) / 10;
}

function watchMemory(): () => number {
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 100);
  return () => {
    clearInterval(timer);
    return Math.round(most / 2 ** 20);
  };
}

async function newDatabase(url: string): Promise<string> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  const name = `measures_${Date.now()}`;
  await admin.query(`create database ${name}`);
  await admin.end();
  const named = new URL(url);
  named.pathname = `/${name}`;
  return named.href;
}
