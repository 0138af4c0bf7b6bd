import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { composeDigests } from '../src/modules/demands/index.ts';
import { inBackground } from '../src/modules/people/index.ts';
import { clockAt } from '../src/platform/clock/clock.ts';
import type { Database } from '../src/platform/database/database.ts';
import { inDistrict } from '../src/platform/database/in-district.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { openDatabase } from '../src/platform/database/open-database.ts';
import { startCluster } from './cluster.ts';
import { fillDemands } from './fill-demands.ts';
import { fillDistrict } from './fill-district.ts';
import { table } from './table.ts';

const help = `Usage: node bench/digest.ts [--schools 1600] [--json FILE]
Composes the weekly digests of every leader of a made district on PostgreSQL, by the same portions as the product, and writes
their mails into the queue. Goal: under 60 s for 1,600 leaders.
`;
const portion = 200;
/** Half past two on a Friday in the made district: the time of its digests. */
const friday = '2026-12-04T19:30:00Z';

const { values } = parseArgs({ options: { schools: { type: 'string', default: '1600' }, json: { type: 'string' }, help: { type: 'boolean' } } });
if (values.help) process.stdout.write(help);
else await run(Number(values.schools));

async function run(schools: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'causeway-digest-'));
  const cluster = await startCluster(folder);
  const url = cluster.url.replace(/postgres$/, 'digest');
  const admin = new pg.Client({ connectionString: cluster.url });
  await admin.connect();
  await admin.query('create database digest');
  await admin.end();
  const database = await openDatabase({ kind: 'server', url });
  try {
    await migrate(database);
    await fillDistrict(url, { name: 'digest', schools, regions: Math.max(1, Math.round(schools / 50)), requests: schools * 40, entriesPerRequest: { messages: 1, notes: 0, events: 0 } });
    await fillDemands(url);
    const result = await measure(database, schools);
    process.stdout.write(`${table(['figure', 'is', 'goal'], [
      ['leaders', result.leaders.toLocaleString('en'), ''], ['digests composed', result.digests.toLocaleString('en'), ''], ['demands in them', result.demands.toLocaleString('en'), ''], ['promises in them', result.promises.toLocaleString('en'), ''], ['requests in them', result.requests.toLocaleString('en'), ''],
      ['mails in the queue', result.mails.toLocaleString('en'), ''], ['all composed, s', result.seconds.toFixed(1), '60'], ['processor time of the product, s', result.cpuSeconds.toFixed(1), ''], ['asked again, nothing to do, ms', Math.round(result.againMs), ''], ['load before', result.load.toFixed(1), ''],
    ])}\n${result.machine}\n`);
    if (values.json) await writeFile(values.json, `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await database.close();
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(database: Database, leaders: number) {
  const { id: districtId } = await database.owner.selectFrom('district').select('id').executeTakeFirstOrThrow();
  const clock = clockAt(friday);
  const composeAll = async () => {
    const began = performance.now();
    let found = portion;
    while (found === portion) found = await inDistrict(database, districtId, async (db) => composeDigests(await inBackground({ db, clock }, districtId), portion));
    return performance.now() - began;
  };
  const [load] = loadavg();
  const before = process.cpuUsage();
  const ms = await composeAll();
  const { user, system } = process.cpuUsage(before);
  const againMs = await composeAll();
  const { rows } = await database.pool.query<{ digests: number; mails: number; demands: number; promises: number; requests: number }>(`
    select count(*)::int as digests, (select count(*)::int from outgoing_mail where purpose = 'weekly_digest') as mails,
      sum(jsonb_array_length(content -> 'due') + jsonb_array_length(content -> 'fresh') + jsonb_array_length(content -> 'overdue') + jsonb_array_length(content -> 'news'))::int as demands,
      sum(jsonb_array_length(content -> 'promises'))::int as promises, sum(jsonb_array_length(content -> 'requests'))::int as requests from weekly_digest_part`);
  return { leaders, ...rows[0]!, seconds: ms / 1_000, cpuSeconds: (user + system) / 1_000_000, againMs, load: load ?? 0, machine: `${cpus().length} × ${cpus()[0]?.model}` };
}
