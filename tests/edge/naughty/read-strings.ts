import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = join(process.env.CAUSEWAY_SHARED_DATA ?? '../shared/data', 'naughty-strings');

/** Of each kind one that is ours; the public lists are read beside them where they are. */
const own = ['=1+1', "'=1+1", "''=1", '+SUM(A1)', '@me', '-5', '-5+3', '\t=1', 'a"b,c\r\nd', '<script>alert(1)</script>', "'; drop table request; --", 'ﷺ \u202eright to left', '👩‍👩‍👧 ẞß İi', 'é e\u0301', ' two  spaces ', '\u200b', '../../etc/passwd', 'null', '1e999', '%s%n', '${7*7}', '{{7*7}}', '\ue000mark\ue001', '\u{E0F0}', '\u0001\u001f\u007f', '\\', '\ufeffbom', '\u2028line', '*/ x /*', '|'];

/** Refused wherever a text is taken, by a sentence: no database keeps the first, no encoding the others. */
export const refusedStrings = ['\u0000', 'x\u0000y', '\ud800', 'a\udfffb'];

export async function readStrings(): Promise<string[]> {
  const list = await readFile(join(folder, 'blns/blns.json'), 'utf8').catch(() => '[]');
  const more = await readdir(join(folder, 'fuzzdb')).catch(() => []);
  const lines = await Promise.all(more.map(async (name) => (await readFile(join(folder, 'fuzzdb', name), 'utf8')).split(/\r?\n/)));
  return [...new Set([...own, ...(JSON.parse(list) as string[]), ...lines.flat()])].filter((text) => text !== '' && !refusedStrings.some((each) => text.includes(each)) && text.isWellFormed());
}
