import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { startCluster } from './cluster.ts';
import { filledDatabase } from './filled-database.ts';
import { measureSize, type SizeResult } from './measure-size.ts';
import { growthOf, judge, sizeTable } from './report.ts';
import { sizes } from './sizes.ts';

const help = `Usage: node bench/run.ts [--size tiny|boston|new_york] [--seconds N] [--data DIR] [--json FILE]
Measures the roads of the speed goal at 50 calls a second; without --size on Boston and on New York, with the growth.
Starts a PostgreSQL of its own whose filled databases stay in DIR (data/bench); DATABASE_URL takes another server.
`;

const { values } = parseArgs({
  options: { size: { type: 'string' }, seconds: { type: 'string', default: '30' }, data: { type: 'string', default: 'data/bench' }, json: { type: 'string' }, help: { type: 'boolean' } },
});
const wanted = values.size ? [values.size] : ['boston', 'new_york'];
const say = (line: string) => process.stdout.write(`${line}\n`);

if (values.help || wanted.some((name) => !sizes[name])) say(help);
else await run();

async function run(): Promise<void> {
  const given = process.env.DATABASE_URL;
  const cluster = given ? { url: given, stop: async () => {} } : await startCluster(values.data);
  try {
    const results: SizeResult[] = [];
    for (const name of wanted) {
      const size = sizes[name]!;
      const url = await filledDatabase(cluster.url, size, say);
      say(`\n${size.name}: ${size.schools.toLocaleString('en')} schools, ${size.requests.toLocaleString('en')} requests`);
      const result = await measureSize(url, size, Number(values.seconds));
      results.push(result);
      say(sizeTable(result));
    }
    const growth = growthOf(results);
    const verdicts = judge(results, growth);
    for (const verdict of verdicts) say(`${verdict.met ? 'met   ' : 'MISSED'}  ${verdict.goal}: ${verdict.figure}`);
    if (values.json) await writeFile(values.json, `${JSON.stringify({ at: new Date().toISOString(), processors: cpus().length, results, growth, verdicts }, null, 2)}\n`);
  } finally {
    await cluster.stop();
  }
}
