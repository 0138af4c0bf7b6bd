/** Run by hand: `node database/sample/build-circulars.ts [folder]`. Packs the district's published circulars beside this file. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readCircular } from '../../src/modules/knowledge/circulars/read-circular.ts';
import type { SampleCircular } from './sample-circulars.ts';

const root = process.argv[2] ?? '../shared/data/circulars/boston';
const all: SampleCircular[] = readdirSync(root).flatMap((folder) =>
  readdirSync(join(root, folder)).flatMap((file) => {
    const read = readCircular(file, readFileSync(join(root, folder, file)));
    if ('refusal' in read) throw new Error(`${file}: ${read.refusal}`);
    const { code, title, body } = read;
    return [{ series: /\(([A-Z]+)\)$/.exec(folder)![1]!, code, title, body }];
  }),
);
// One of them is there in two copies.
const circulars = all.filter((each, place) => all.findIndex((other) => other.code === each.code) === place);
writeFileSync(new URL('circulars.generated.json.gz', import.meta.url), gzipSync(JSON.stringify(circulars), { level: 9 }));
console.log(`${circulars.length} circulars`);
