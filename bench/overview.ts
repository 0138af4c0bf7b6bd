import { readFile, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { startCluster } from './cluster.ts';
import { fillEvidence } from './fill-evidence.ts';
import { filledDatabase } from './filled-database.ts';
import { findKnown } from './known.ts';
import { runLoad, type Measured } from './load.ts';
import { recordSql } from './record-sql.ts';
import { openRecorder } from './recorder.ts';
import type { Known, Road } from './roads.ts';
import { startServer } from './server.ts';
import { signIn } from './session.ts';
import { sizes } from './sizes.ts';
import { table } from './table.ts';

const help = `Usage: node bench/overview.ts [--size tiny|boston|new_york] [--seconds N] [--per-second N] [--data DIR] [--json FILE] [--explain]
The page of a school, its papers and the boards on a made district with promises, visits, tiers and measures: New York unless told.
Goals: a school's page under 80 ms at p95, the board of a region (50 schools in New York) under 150 ms. With --explain the
plans of their statements instead.
`;

const { values } = parseArgs({
  options: { size: { type: 'string', default: 'new_york' }, seconds: { type: 'string', default: '40' }, 'per-second': { type: 'string', default: '4' }, data: { type: 'string', default: 'data/bench' }, json: { type: 'string' }, explain: { type: 'boolean' }, help: { type: 'boolean' } },
});

const school = (n: number, { schoolIds }: Known) => `/api/v1/schools/${schoolIds[(n * 7) % schoolIds.length]!}`;
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const roads: (Road & { goal: number | null })[] = [
  { name: "a school's page, superintendent", role: 'regional_superintendent', weight: 4, method: 'GET', goal: 80, path: (n, known) => `${school(n, known)}/overview` },
  { name: "a school's page, district leader", role: 'district_leader', weight: 1, method: 'GET', goal: 80, path: (n, known) => `${school(n, known)}/overview` },
  { name: 'the board of a region', role: 'regional_superintendent', weight: 4, method: 'GET', goal: 150, path: (_n, { regionId }) => `/api/v1/regions/${regionId}/board` },
  { name: 'the brief', role: 'regional_superintendent', weight: 1, method: 'GET', goal: null, path: (n, known) => `${school(n, known)}/brief` },
  { name: 'the hand-over', role: 'regional_superintendent', weight: 1, method: 'GET', goal: null, path: (n, known) => `${school(n, known)}/hand-over` },
  { name: 'the history', role: 'regional_superintendent', weight: 1, method: 'GET', goal: null, path: (n, known) => `${school(n, known)}/history` },
  { name: 'equity of service, half a year', role: 'district_leader', weight: 1, method: 'GET', goal: null, path: () => `/api/v1/equity-of-service?from=${daysAgo(180)}&to=${daysAgo(0)}` },
  { name: 'strategic share, a quarter', role: 'district_leader', weight: 1, method: 'GET', goal: null, path: () => `/api/v1/strategic-shares?from=${daysAgo(90)}&to=${daysAgo(0)}` },
  { name: 'the district today', role: 'district_leader', weight: 1, method: 'GET', goal: null, path: () => '/api/v1/district-board' },
  { name: 'the district a month ago', role: 'district_leader', weight: 1, method: 'GET', goal: null, path: () => `/api/v1/district-board?on=${daysAgo(30)}` },
];
const wholeDistrict = ['district-board', 'equity-of-service', 'strategic-shares'];
/** Sent at a steady rate; what reads the whole district is taken by itself afterwards, one call after another. */
const inTurn = roads.filter(({ path }) => !wholeDistrict.some((part) => path(0, { schoolIds: ['x'] } as never).includes(part))).flatMap((road) => Array.from({ length: road.weight }, () => road));
const alone = roads.filter((road) => !inTurn.includes(road));
const callsAlone = 12;

if (values.help || !sizes[values.size]) process.stdout.write(help);
else await run();

async function run(): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const given = process.env.DATABASE_URL;
  const cluster = given ? { url: given, stop: async () => {} } : await startCluster(values.data);
  try {
    const url = await filledDatabase(cluster.url, sizes[values.size]!, say);
    await fillTheRest(url, say);
    const known = await findKnown(url);
    const statements = await statementsOf(url, known);
    if (values.explain) return await explain(url, statements, say);
    const server = await startServer({ url });
    const take = await signIn((path, init) => fetch(`${server.address}${path}`, init));
    const before = loadavg()[0]!;
    const calls = Number(values.seconds) * Number(values['per-second']);
    const measured = await runLoad(Array.from({ length: calls }, (_, n) => ({ name: inTurn[n % inTurn.length]!.name, run: () => take(inTurn[n % inTurn.length]!, n, known) })), { perSecond: Number(values['per-second']), warmUp: 8 * inTurn.length });
    for (const road of alone) Object.assign(measured.byName, (await oneByOne(road.name, () => take(road, 1, known))).byName);
    await server.stop();
    say(table(['road', 'calls', 'failed', 'p50 ms', 'p95', 'goal', 'statements'], roads.map((road) => {
      const { count, failed, p50, p95 } = measured.byName[road.name]!;
      return [road.name, count, failed, p50, p95, road.goal ?? '', statements.get(road.name)!.length];
    })));
    say(`${values['per-second']} calls a second; load of the machine before ${before.toFixed(1)}, after ${loadavg()[0]!.toFixed(1)}`);
    if (values.json) await writeFile(values.json, `${JSON.stringify({ at: new Date().toISOString(), size: values.size, load: [before, loadavg()[0]], measured }, null, 2)}\n`);
  } finally {
    await cluster.stop();
  }
}

/** The same call again and again, each after the answer to the one before. */
async function oneByOne(name: string, run: () => Promise<Response>): Promise<Measured> {
  const taken: Measured[] = [];
  for (let n = 0; n <= callsAlone; n += 1) taken.push(await runLoad([{ name, run }], { perSecond: 1_000, warmUp: 0 }));
  const sorted = taken.slice(1).map(({ all }) => all.p50).toSorted((a, b) => a - b);
  const timing = { count: callsAlone, failed: taken.reduce((sum, { all }) => sum + all.failed, 0), p50: sorted[callsAlone / 2]!, p95: sorted.at(-1)!, p99: sorted.at(-1)! };
  return { byName: { [name]: timing }, all: timing, perSecond: 0 };
}

/** What the fill of requests does not bring; once. */
async function fillTheRest(url: string, say: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ promises: boolean; visits: boolean; measures: boolean }>('select exists (select from commitment) as promises, exists (select from school_visit) as visits, exists (select from measure_value) as measures');
    if (!rows[0]!.promises) await client.query(await readFile(join(import.meta.dirname, 'fill-overview.sql'), 'utf8'));
    if (!rows[0]!.visits) await client.query(await readFile(join(import.meta.dirname, 'fill-visits.sql'), 'utf8'));
    if (!rows[0]!.measures) say(`Measures filled in ${Math.round(await fillEvidence(url, 1))} s`);
  } finally {
    await client.end();
  }
}

type Statements = Map<string, { text: string; values: unknown[] }[]>;

async function statementsOf(url: string, known: Known): Promise<Statements> {
  const recorder = await openRecorder(url);
  const take = await signIn(recorder.ask);
  const found: Statements = new Map();
  for (const road of roads) {
    await take(road, 1, known);
    found.set(road.name, (await recordSql(() => take(road, 2, known))).filter(({ text }) => /^(\s|\/\*.*?\*\/)*(with|select)\b/i.test(text)) as never);
  }
  await recorder.close();
  return found;
}

async function explain(url: string, statements: Statements, say: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // As the product reads.
  await client.query('set jit = off');
  for (const [name, all] of statements) {
    for (const { text, values: given } of all) {
      const { rows } = await client.query<Record<string, string>>(`explain (analyze, buffers) ${text}`, given);
      const lines = rows.map((row) => row['QUERY PLAN']!);
      say(`\n${name}: ${lines.filter((line) => /Time/.test(line)).join(', ')}\n  ${text.replaceAll(/\s+/g, ' ').slice(0, 160)}`);
      if (lines.some((line) => /Execution Time: \d{2,}\./.test(line))) say(lines.map((line) => `    ${line}`).join('\n'));
    }
  }
  await client.end();
}
