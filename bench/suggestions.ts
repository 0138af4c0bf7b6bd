import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openInstallation } from '../src/app/open-installation.ts';
import { importCirculars } from '../src/modules/knowledge/index.ts';
import { inDistrict } from '../src/platform/database/in-district.ts';
import { systemClock } from '../src/platform/clock/clock.ts';
import { readSampleCirculars } from '../database/sample/sample-circulars.ts';
import { startCluster } from './cluster.ts';
import { filledDatabase } from './filled-database.ts';
import { startServer } from './server.ts';
import { sizes } from './sizes.ts';
import { table } from './table.ts';

const help = `Usage: node bench/suggestions.ts [--size tiny|boston|new_york] [--sample DIR] [--data DIR] [--json FILE]
What a leader is offered while they type: half-typed questions, one after the other, on the sample district (embedded
database) and, with --size, on a made one on PostgreSQL with the published circulars. Goal: p95 under 100 ms.
--sample keeps the sample's folder for the next run.
`;

/** As people ask, broken off as they type. */
const questions = [
  'How do I refund a parent for a field trip', 'The bus is late again this morn', 'Who signs the form for administering medica', 'A student wants to change schools in the mid',
  'Can we use cell phones during state tes', 'We need a translator for a family meet', 'Teacher is out on long term leave and I need a sub', 'No heat in the gymnas',
  'How many days of parental leave does a para', 'what is the policy on bullying and harass', 'Incident report after a fight in the cafet', 'Transportation for a homeless student',
  'How to buy laptops with school fun', 'Fire drill schedule for the first sem', 'Parent asks for the student record of', 'Volunteer background check CORI',
  'graduation requirements for english lear', 'How do I report an absence of a teach', 'Water bottle filler is brok', 'Field trip overnight approv',
  'Allergy action plan for a kindergart', 'Is the school closed on', 'Section 504 accommodation meet', 'Grant money carry over into next ye',
  'Performance evaluation deadline for new teach', 'lunch count is wrong ag', 'Dress code and unifor', 'Attendance letter for chronic abs',
];
const goalMs = 100;

const { values } = parseArgs({ options: { size: { type: 'string' }, sample: { type: 'string' }, data: { type: 'string', default: 'data/bench' }, json: { type: 'string' }, help: { type: 'boolean' } } });
if (values.help || (values.size && !sizes[values.size])) process.stdout.write(help);
else await run();

interface Figures {
  home: string;
  firstKindMs: number;
  answers: { p50: number; p95: number };
  kinds: { p50: number; p95: number };
}

async function run(): Promise<void> {
  const results: Figures[] = [];
  const folder = values.sample ?? (await mkdtemp(join(tmpdir(), 'causeway-suggestions-')));
  const sample = await startServer({ data: folder });
  results.push(await measure('the sample, embedded', sample.address));
  await sample.stop();
  if (!values.sample) await rm(folder, { recursive: true, force: true });
  if (values.size) {
    const given = process.env.DATABASE_URL;
    const cluster = given ? { url: given, stop: async () => {} } : await startCluster(values.data);
    try {
      const url = await filledDatabase(cluster.url, sizes[values.size]!, (line) => process.stdout.write(`${line}\n`));
      await addCirculars(url);
      const server = await startServer({ url });
      results.push(await measure(`${values.size}, PostgreSQL`, server.address));
      await server.stop();
    } finally {
      await cluster.stop();
    }
  }
  process.stdout.write(`${table(['suggestions', 'answers p50', 'p95', 'kinds p50', 'p95', 'first kind, ms', 'goal'], results.map(({ home, answers, kinds, firstKindMs }) => [home, answers.p50, answers.p95, kinds.p50, kinds.p95, firstKindMs, `p95 < ${goalMs}`]))}\n`);
  if (values.json) await writeFile(values.json, `${JSON.stringify({ goalMs, results }, null, 2)}\n`);
}

async function measure(home: string, address: string): Promise<Figures> {
  const json = { 'content-type': 'application/json' };
  const signedIn = await fetch(`${address}/api/v1/sample/session`, { method: 'POST', headers: json, body: JSON.stringify({ role: 'school_leader' }) });
  const cookie = signedIn.headers.getSetCookie().map((each) => each.split(';')[0]!).join('; ');
  const get = async (path: string): Promise<{ ms: number; reply: unknown }> => {
    const began = performance.now();
    const reply = await fetch(`${address}/api/v1${path}`, { headers: { cookie } });
    const body: unknown = await reply.json();
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${JSON.stringify(body)}`);
    return { ms: performance.now() - began, reply: body };
  };
  const schoolId = ((await get('/schools?limit=1')).reply as { items: { id: string }[] }).items[0]!.id;
  const firstKindMs = Math.round((await get(`/suggested-kinds?q=${encodeURIComponent(questions[0]!)}`)).ms);
  const times = { answers: [] as number[], kinds: [] as number[] };
  for (let round = 0; round < 4; round += 1) {
    for (const q of questions) {
      const answers = await get(`/suggested-answers?schoolId=${schoolId}&q=${encodeURIComponent(q)}`);
      const kinds = await get(`/suggested-kinds?q=${encodeURIComponent(q)}`);
      // The first round only warms up.
      if (round > 0) {
        times.answers.push(answers.ms);
        times.kinds.push(kinds.ms);
      }
    }
  }
  return { home, firstKindMs, answers: percentiles(times.answers), kinds: percentiles(times.kinds) };
}

function percentiles(times: number[]): { p50: number; p95: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]! * 10) / 10;
  return { p50: at(0.5), p95: at(0.95) };
}

/** The published circulars, each owned by one of the made departments, once. */
async function addCirculars(url: string): Promise<void> {
  const files = readSampleCirculars().map(({ code, title, series, body }) => ({ name: `${code} ${title.slice(0, 60)}.txt`, folder: series, bytes: new TextEncoder().encode(`${title}\n\n${body}`) }));
  const database = await openInstallation({ databaseUrl: url, poolSize: 2, data: tmpdir() });
  try {
    const series = [...new Set(files.map(({ folder }) => folder))];
    const departments = await database.owner.selectFrom('department').select(['districtId', 'id']).orderBy('id').execute();
    for (const [index, { districtId, id }] of departments.entries()) await database.owner.updateTable('department').set({ series: series.filter((_, n) => n % departments.length === index) }).where('districtId', '=', districtId).where('id', '=', id).execute();
    const { districtId } = departments[0]!;
    const actor = { districtId, personId: (await database.owner.selectFrom('person').where('districtId', '=', districtId).select('id').limit(1).executeTakeFirstOrThrow()).id, name: 'Bench', timeZone: 'America/New_York', today: new Date().toISOString().slice(0, 10), grants: [{ role: 'data_office' as const, schoolId: null, regionId: null, departmentId: null }] };
    const readable = files.filter((each) => each.bytes.byteLength > 200);
    const { sentence, refusals } = await inDistrict(database, districtId, (db) => importCirculars({ db, actor, clock: systemClock }, readable, { source: 'Published circulars' }));
    process.stdout.write(`${sentence} ${refusals.map((each) => `${each.file}: ${each.reason}`).join('; ')}\n`);
  } finally {
    await database.close();
  }
}
