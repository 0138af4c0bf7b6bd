/** How often the classifier finds the department that owns a circular it was not shown: `node bench/routing.ts [--json FILE]`. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readSampleCirculars } from '../database/sample/sample-circulars.ts';
import { measureClassifier } from '../src/platform/classifier/measure-classifier.ts';
import type { Example } from '../src/platform/classifier/train-classifier.ts';
import { openDatabase } from '../src/platform/database/open-database.ts';
import { table } from './table.ts';

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const database = await openDatabase({ kind: 'memory' });
const seeds = [1, 2, 3, 4, 5];
const examples: Example[] = [];
for (const { series, title, body } of readSampleCirculars()) {
  // Its own number, and those of the same series it refers to, would give the owner away.
  const text = `${title} ${body}`.replaceAll(/\b[A-Z]{2,5}-[A-Z]{0,3}\d+[A-Za-z]?\b/g, ' ');
  const { rows } = await database.pool.query("select tsvector_to_array(to_tsvector('english', $1)) as words", [text]);
  examples.push({ label: series, words: (rows[0] as { words: string[] }).words });
}
await database.close();

const results = seeds.map((seed) => ({ seed, ...measureClassifier(shuffled(examples, seed)) }));
const share = (count: number, of: number) => `${Math.round((count / of) * 100)} %`;
console.log(table(['order', 'circulars', 'right', 'among the first three', 'always the commonest'], results.map(({ seed, right, rightInThree, of, baseline }) => [String(seed), String(of), share(right, of), share(rightInThree, of), share(baseline, of)])));
if (values.json) writeFileSync(values.json, JSON.stringify(results, null, 2));

function shuffled<T>(list: T[], seed: number): T[] {
  let state = seed;
  const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return list.map((value) => ({ value, at: next() })).toSorted((a, b) => a.at - b.at).map(({ value }) => value);
}
