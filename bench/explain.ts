import { parseArgs } from 'node:util';
import pg from 'pg';
import { findKnown } from './known.ts';
import { openRecorder } from './recorder.ts';
import { recordSql } from './record-sql.ts';
import { roads } from './roads.ts';
import { signIn } from './session.ts';

interface Plan {
  'Planning Time': number;
  'Execution Time': number;
}

// What each statement of each road costs in the database: DATABASE_URL=<a filled database> node bench/explain.ts [--road "create"] [--variants N] [--plans]
const { values } = parseArgs({ options: { road: { type: 'string' }, variants: { type: 'string', default: '3' }, plans: { type: 'boolean' } } });
const url = process.env.DATABASE_URL!;
const known = await findKnown(url);
const recorder = await openRecorder(url);
const take = await signIn(recorder.ask);
const client = new pg.Client({ connectionString: url });
await client.connect();
for (const road of roads.filter(({ name }) => !values.road || name.includes(values.road))) {
  if (road.method === 'POST') continue;
  for (let n = 0; n < Number(values.variants); n += 1) {
    const statements = await recordSql(() => take(road, n, known));
    process.stdout.write(`\n${road.name} ${road.path(n, known)}\n`);
    for (const { text, values: given } of statements) {
      if (!/^(\s|\/\*.*?\*\/)*(with|select)\b/i.test(text)) {
        await client.query(text, given);
        continue;
      }
      const asText = values.plans ? '' : ', format json';
      const { rows } = await client.query<Record<string, unknown>>(`explain (analyze, buffers${asText}) ${text}`, given);
      if (values.plans) process.stdout.write(`${rows.map((row) => row['QUERY PLAN']).join('\n')}\n`);
      else {
        const plan = (rows[0]!['QUERY PLAN'] as Plan[])[0]!;
        process.stdout.write(`  plan ${plan['Planning Time'].toFixed(1).padStart(7)} ms, run ${plan['Execution Time'].toFixed(1).padStart(8)} ms  ${text.replaceAll(/\s+/g, ' ').slice(0, 110)}\n`);
      }
    }
  }
}
await client.end();
await recorder.close();
