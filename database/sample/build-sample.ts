/** Run by hand: `node database/sample/build-sample.ts [folder]`. Writes the generated files beside this one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { drawRegions } from './build/draw-regions.ts';
import { joinSchools } from './build/join-schools.ts';
import { readSources } from './build/read-sources.ts';

const folder = process.argv[2] ?? '../shared/data';
const beside = (file: string) => new URL(file, import.meta.url);
const write = (file: string, content: unknown) => writeFileSync(beside(file), `${JSON.stringify(content, null, 1)}\n`);

const names = JSON.parse(readFileSync(beside('school-names.json'), 'utf8'));
const { schools, unplaced } = joinSchools(readSources(folder), names);
const regions = drawRegions(schools);
write('schools.generated.json', schools);
write('regions.generated.json', regions);

console.log(`${schools.length} schools, left out for want of a point: ${unplaced.join(', ') || 'none'}`);
for (const region of regions) console.log(`${region.name}: ${region.schools.length} schools`);
