import { writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { migrate } from '../src/platform/database/migrate.ts';
import { openDatabase } from '../src/platform/database/open-database.ts';
import { startCluster } from './cluster.ts';
import { fillDistrict } from './fill-district.ts';
import { fillEvidence } from './fill-evidence.ts';
import { findKnown } from './known.ts';
import { runLoad } from './load.ts';
import { recordSql } from './record-sql.ts';
import { openRecorder } from './recorder.ts';
import type { Road } from './roads.ts';
import { startServer } from './server.ts';
import { signIn } from './session.ts';
import { sizes } from './sizes.ts';
import { table } from './table.ts';

const help = `Usage: node bench/evidence.ts [--schools N] [--grades N] [--seconds N] [--per-second N] [--data DIR] [--json FILE]
The pages of the evidence on a made district: 1,600 schools and 13 grades are New York's size, about 40,000,000 values (filled
once, kept in DIR). Goals: a school's evidence under 100 ms at p95, the district's gaps under 300 ms.
`;

const { values } = parseArgs({
  options: { schools: { type: 'string', default: '1600' }, grades: { type: 'string', default: '13' }, seconds: { type: 'string', default: '40' }, 'per-second': { type: 'string', default: '3' }, data: { type: 'string', default: 'data/bench' }, json: { type: 'string' }, help: { type: 'boolean' } },
});

const of = <T>(list: T[], n: number): T => list[n % list.length]!;
/** Twelve pictures in turn. The first look at each after its values changed adds up the district; it is in the warm-up. */
const pictures = 12;
const cutOf = (n: number) => `measure=measure_${1 + (n % 6)}&subject=${of(['all', 'ela', 'math', 'science'], Math.floor(n / 6))}&grade=${of(['all', '3', '4', '5'].slice(0, Number(values.grades)), Math.floor(n / 24))}`;
const cut = (n: number) => cutOf(n % pictures);
const roads: (Road & { goal: number })[] = [
  { name: "a school's evidence", role: 'school_leader', weight: 1, method: 'GET', goal: 100, path: (n, { schoolIds }) => `/api/v1/schools/${of(schoolIds, n * 7)}/evidence?${cut(n)}` },
  { name: "the district's gaps", role: 'district_leader', weight: 1, method: 'GET', goal: 300, path: (n) => `/api/v1/gaps?${cut(n)}` },
  { name: "a region's gaps", role: 'regional_superintendent', weight: 1, method: 'GET', goal: 300, path: (n, { regionId }) => `/api/v1/gaps?regionId=${regionId}&map=${of(['now', 'then'], n)}&${cut(n)}` },
  { name: 'a funnel', role: 'district_leader', weight: 1, method: 'GET', goal: 300, path: (n) => `/api/v1/funnels?${cut(n)}&group=${of(['all', 'female', 'white'], n)}` },
];

if (values.help) process.stdout.write(help);
else await run();

async function run(): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const given = process.env.DATABASE_URL;
  const cluster = given ? { url: given, stop: async () => {} } : await startCluster(values.data);
  try {
    const url = await filled(cluster.url, say);
    const known = await findKnown(url);
    const recorder = await openRecorder(url);
    const record = await signIn(recorder.ask);
    const statements: number[] = [];
    for (const road of roads) statements.push((await recordSql(() => record(road, 1, known))).filter(({ text }) => /^(\s|\/\*.*?\*\/)*(with|select|insert|update)\b/i.test(text)).length);
    await recorder.close();
    const server = await startServer({ url });
    const take = await signIn((path, init) => fetch(`${server.address}${path}`, init));
    const calls = Number(values.seconds) * Number(values['per-second']);
    const before = loadavg()[0]!;
    const measured = await runLoad(Array.from({ length: calls }, (_, n) => ({ name: of(roads, n).name, run: () => take(of(roads, n), Math.floor(n / roads.length), known) })), { perSecond: Number(values['per-second']), warmUp: roads.length * pictures });
    await server.stop();
    const rows = roads.map((road, index) => [road.name, measured.byName[road.name]!.count, measured.byName[road.name]!.failed, measured.byName[road.name]!.p50, measured.byName[road.name]!.p95, road.goal, statements[index]!]);
    say(table(['road', 'calls', 'failed', 'p50 ms', 'p95', 'goal', 'statements'], rows));
    say(`${values['per-second']} calls a second; load of the machine before ${before.toFixed(1)}, after ${loadavg()[0]!.toFixed(1)}`);
    if (values.json) await writeFile(values.json, `${JSON.stringify({ at: new Date().toISOString(), load: [before, loadavg()[0]], measured }, null, 2)}\n`);
  } finally {
    await cluster.stop();
  }
}

async function filled(serverUrl: string, say: (line: string) => void): Promise<string> {
  const name = `bench_evidence_${values.schools}_${values.grades}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  const { rows } = await admin.query<{ done: boolean }>("select shobj_description(oid, 'pg_database') = 'filled' as done from pg_database where datname = $1", [name]);
  if (!rows[0]?.done) {
    if (rows[0]) await admin.query(`drop database ${name} with (force)`);
    await admin.query(`create database ${name}`);
    await migrated(url.href);
    await fillDistrict(url.href, { ...sizes.tiny!, schools: Number(values.schools), regions: 32 });
    say(`Filled in ${Math.round(await fillEvidence(url.href, Number(values.grades)))} s`);
    await admin.query(`comment on database ${name} is 'filled'`);
  } else await migrated(url.href);
  await admin.end();
  return url.href;
}

async function migrated(url: string): Promise<void> {
  const database = await openDatabase({ kind: 'server', url });
  await migrate(database);
  await database.close();
}
