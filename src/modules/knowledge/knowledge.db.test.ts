import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSampleCirculars } from '../../../database/sample/sample-circulars.ts';
import { cloneDatabase } from '../../../tests/database.ts';
import { mapleCounty } from '../../../tests/maple-county.ts';
import type { Database } from '../../platform/database/database.ts';
import { findArticles } from './articles/find-articles.ts';
import { getArticle } from './articles/get-article.ts';
import { splitPassages } from './articles/split-passages.ts';
import { endArticle, reviseArticle, writeArticle } from './articles/write-article.ts';
import { importCirculars } from './circulars/import-circulars.ts';
import { openCirculars } from './circulars/open-circulars.ts';
import type { CircularsOutcome } from './contract.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
let taken: CircularsOutcome;
const bytes = (text: string) => new TextEncoder().encode(text);
const source = 'Circulars of Maple County';
const series = ['CAO', 'ATH', 'ACA', 'COM', 'ODA', 'EL', 'AMT', 'EQT', 'FAM', 'FIN', 'FSE', 'FNS', 'HWD', 'OIIT', 'LGL', 'HRS', 'SAF', 'SCP', 'SHS', 'SPE', 'SSS', 'SUP', 'TRN'];
const published = readSampleCirculars().map(({ code, title, body, series: letters }) => ({ name: `${code} ${title}.txt`, folder: `Owner (${letters})`, bytes: bytes(body) }));
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
  await database.owner.updateTable('department').set({ series: ['FMT'] }).where('id', '=', maple.id('facilities')).execute();
  await database.owner.updateTable('department').set({ series }).where('id', '=', maple.id('transport')).execute();
  taken = await maple.act('data', (useCase) => importCirculars(useCase, published, { source }));
});
afterAll(() => database.close());

const find = (q: string) => maple.act('ines', (useCase) => findArticles(useCase, { q, limit: 5 }));

test('the same circulars again change nothing, a changed one is a revision and the old one stays readable', async () => {
  expect(taken).toMatchObject({ outcome: 'applied', unchanged: 0, refusals: [] });
  expect(taken.added).toHaveLength(151);
  expect(await maple.act('data', (useCase) => importCirculars(useCase, published, { source }))).toMatchObject({ outcome: 'nothing_new', unchanged: 151 });
  const changed = { name: 'FMT-02 Work Order Requests.txt', bytes: bytes('WORK ORDERS\nAll work orders now go through the zebra desk, and nowhere else.') };
  expect(await maple.act('data', (useCase) => importCirculars(useCase, [changed], { source, dryRun: true }))).toMatchObject({ outcome: 'applied', revised: [{ code: 'FMT-02' }] });
  expect(JSON.stringify(await find('zebra desk'))).not.toContain('zebra');
  expect(await maple.act('data', (useCase) => importCirculars(useCase, [changed], { source }))).toMatchObject({ outcome: 'applied', revised: [{ code: 'FMT-02' }] });
  const [found] = (await find('zebra desk')).items;
  expect(found).toMatchObject({ code: 'FMT-02', department: { name: 'facilities' } });
  expect(found!.passage!.text).toContain('\ue000zebra\ue001');
  const old = await maple.act('ines', (useCase) => getArticle(useCase, found!.id, { revision: 1 }));
  expect(old.passages.map((each) => each.body).join(' ')).toContain('Asset Essentials');
  expect(old.revisions.map((each) => each.number)).toEqual([2, 1]);
});

test('one file that cannot be taken refuses all of them, each with its reason', async () => {
  const outcome = await maple.act('data', (useCase) =>
    importCirculars(useCase, [
      { name: 'FMT-77 Good One.txt', bytes: bytes('A circular that would be taken if it came alone.') },
      { name: 'without number.txt', bytes: bytes('Something that is long enough to be read as a text.') },
      { name: 'FMT-78 Empty.txt', bytes: new Uint8Array() },
      { name: 'FMT-79 Picture.txt', bytes: new Uint8Array([0, 1, 2, 3, 0, 0, 255, 254, 0, 9, 9, 9]) },
      { name: 'ZZZ-01 Nobody.txt', bytes: bytes('A circular of a department that is not known to the district.') },
      { name: 'FMT-77 Good Two.txt', bytes: bytes('The number of an earlier file once more, with another text.') },
    ], { source }),
  );
  expect(outcome.outcome).toBe('refused');
  expect(outcome.refusals.map((each) => each.file)).toEqual(['without number.txt', 'FMT-78 Empty.txt', 'FMT-79 Picture.txt', 'ZZZ-01 Nobody.txt', 'FMT-77 Good Two.txt']);
  expect((await find('FMT-77')).items.map((each) => each.code)).not.toContain('FMT-77');
  await expect(maple.act('ines', (useCase) => importCirculars(useCase, [], { source }))).rejects.toMatchObject({ code: 'not_allowed' });
});

test('a zip file of circulars is opened with its folders, and what is not one is refused with a reason', async () => {
  const text = bytes('Doors are locked at four, whoever is inside.');
  const zip = zipSync({ 'All/Facilities (FMT)/FMT-91 Doors.txt': text, 'All/__MACOSX/._FMT-91 Doors.txt': text, 'All/plan.pdf': text, 'All/.DS_Store': text });
  const opened = openCirculars('circulars.zip', zip);
  expect(opened).toMatchObject({ files: [{ name: 'FMT-91 Doors.txt', folder: 'Facilities (FMT)' }], leftOut: ['All/plan.pdf'] });
  expect(await maple.act('data', (useCase) => importCirculars(useCase, opened.files, { source, dryRun: true, leftOut: opened.leftOut }))).toMatchObject({ outcome: 'applied', added: [{ code: 'FMT-91', title: 'Doors' }], leftOut: ['All/plan.pdf'] });
  expect(() => openCirculars('cut.zip', zip.slice(0, -40))).toThrow(expect.objectContaining({ code: 'not_circulars' }));
  expect(() => openCirculars('none.zip', zipSync({ 'plan.pdf': text }))).toThrow(expect.objectContaining({ code: 'not_circulars' }));
  const bomb = zipSync({ 'FMT-92 Bomb.txt': new Uint8Array(6 * 2 ** 20) });
  expect(() => openCirculars('bomb.zip', bomb)).toThrow(expect.objectContaining({ code: 'unpacks_too_large' }));
  // One that says it is small and is not: what it says is not believed.
  const liar = Buffer.from(zipSync({ 'FMT-93 Liar.txt': text }));
  const large = deflateRawSync(Buffer.alloc(6 * 2 ** 20));
  const entry = liar.indexOf('PK\u0001\u0002', 0, 'latin1');
  const head = liar.subarray(0, 30 + liar.readUInt16LE(26) + liar.readUInt16LE(28));
  const directory = Buffer.from(liar.subarray(entry));
  directory.writeUInt32LE(large.length, 20);
  const end = directory.indexOf('PK\u0005\u0006', 0, 'latin1');
  directory.writeUInt32LE(head.length + large.length, end + 16);
  expect(() => openCirculars('liar.zip', Buffer.concat([head, large, directory]))).toThrow(expect.objectContaining({ code: 'unpacks_too_large' }));
});

test('questions as school leaders ask them find the circular that answers', async () => {
  const questions: [string, string][] = [
    ['How do we get an interpreter for a family meeting?', 'FAM-08'],
    ['A student hit their head in a football game, what now', 'ATH-01'],
    ['May a parent see the student record of their child', 'LGL-07'],
    ['We want to take the class swimming on a field trip', 'CAO-27'],
    ['a student is missing or did not get off the bus', 'SAF-09'],
    ['can a teacher give sick days to a colleague', 'HRS-PP15'],
    ['how long may schools keep snow shoveling', 'FMT'],
    ['FAM-02', 'FAM-02'],
    ['fam-08', 'FAM-08'],
  ];
  const missed = [];
  for (const [question, code] of questions) {
    const codes = (await find(question)).items.slice(0, 3).map((each) => each.code ?? '');
    if (!codes.some((each) => each.startsWith(code))) missed.push(`${question}: ${codes.join(', ')}`);
  }
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(2);
  expect((await find('qwertz xyzzy')).items).toEqual([]);
  for (const odd of ["'; drop table passage; --", '%_\\', '🚌', ':* & | !', 'a'.repeat(300)]) await find(odd);
});

test('a department writes, revises and ends what is its own, and nobody else does', async () => {
  const article = { title: 'Late buses', body: 'LATE BUSES\nCall the dispatcher at the yellow garage before eight.', departmentId: maple.id('transport') };
  await expect(maple.act('ines', (useCase) => writeArticle(useCase, article))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(maple.act('hana', (useCase) => writeArticle(useCase, { ...article, departmentId: maple.id('facilities') }))).rejects.toMatchObject({ code: 'not_allowed' });
  const { id } = await maple.act('hana', (useCase) => writeArticle(useCase, { ...article, reviewOn: '2026-11-01' }));
  expect((await find('yellow garage')).items[0]).toMatchObject({ id, stale: true, solvedCount: 0 });
  await maple.act('hana', (useCase) => reviseArticle(useCase, id, { title: 'Late buses', body: 'Call the dispatcher at the purple garage.', reviewOn: null }));
  expect((await find('yellow garage dispatcher')).items.some((each) => each.id === id && each.passage!.text.includes('yellow'))).toBe(false);
  await maple.act('hana', (useCase) => endArticle(useCase, id));
  expect((await find('purple garage')).items.filter((each) => each.id === id)).toEqual([]);
  await expect(maple.act('ines', (useCase) => getArticle(useCase, id, {}))).rejects.toMatchObject({ code: 'not_found' });
});

test('no word is lost when a text is cut into passages', () => {
  const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constant(''), fc.constant('A HEADING HERE'), fc.constant('● an item of a list'), fc.lorem({ maxCount: 40 }), fc.string()), { maxLength: 40 }), (lines) => {
      const text = lines.map((line) => line.replaceAll(/\s+/g, ' ').trim()).join('\n');
      const passages = splitPassages(text);
      const kept = new Set(passages.flatMap((each) => words(`${each.heading} ${each.body}`)));
      for (const word of words(text)) expect(kept.has(word)).toBe(true);
    }),
  );
});
