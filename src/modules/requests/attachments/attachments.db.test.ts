import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { writeMessage } from '../conversation/write-message.ts';
import { writeNote } from '../conversation/write-note.ts';
import { getRequest } from '../page/get-request.ts';
import { openRequest } from '../routing/open-request.ts';
import { getAttachment } from './get-attachment.ts';
import { keepFile } from './keep-file.ts';

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const text = (words: string) => new TextEncoder().encode(words);

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

test('files travel with a request, a message and a note, and a note’s file exists for the district alone', async () => {
  const photo = await maple.act('ines', (useCase) => keepFile(useCase, { name: 'stop 12.png', bytes: png }));
  const opened = await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'The bus stop is under water.', fileIds: [photo.id] }));
  const list = await maple.act('ines', (useCase) => keepFile(useCase, { name: 'riders.csv', bytes: text('name,stop\n') }));
  await maple.act('ines', (useCase) => writeMessage(useCase, opened.id, { body: 'The list.', fileIds: [list.id] }));
  const memo = await maple.act('odd', (useCase) => keepFile(useCase, { name: 'yard.txt', bytes: text('for us') }));
  await maple.act('odd', (useCase) => writeNote(useCase, opened.id, { body: 'See the memo.', fileIds: [memo.id] }));

  const seen = await maple.act('ines', (useCase) => getRequest(useCase, opened.id));
  expect(seen.files).toEqual([{ id: photo.id, name: 'stop 12.png', mediaType: 'image/png', sizeBytes: png.byteLength }]);
  expect(seen.messages.map((message) => message.files.map((file) => file.name))).toEqual([['riders.csv']]);
  const download = await maple.act('odd', (useCase) => getAttachment(useCase, opened.id, memo.id));
  expect(await download.text()).toBe('for us');
  expect(download.headers.get('content-disposition')).toContain('attachment');
  await expect(maple.act('ines', (useCase) => getAttachment(useCase, opened.id, memo.id))).rejects.toMatchObject({ code: 'not_found' });
  await expect(maple.act('omar', (useCase) => getAttachment(useCase, opened.id, photo.id))).rejects.toMatchObject({ code: 'not_found' });
});

test.each([
  ['a program by its name', 'tool.exe', text('harmless')],
  ['a program by its content', 'photo.png', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
  ['an active page', 'form.html', text('<script>')],
  ['an empty file', 'empty.pdf', new Uint8Array()],
])('%s is refused', async (_name, name, bytes) => {
  await expect(maple.act('ines', (useCase) => keepFile(useCase, { name, bytes }))).rejects.toMatchObject({ code: expect.stringMatching(/^file_/) });
});

test('nobody attaches the file of another', async () => {
  const photo = await maple.act('ines', (useCase) => keepFile(useCase, { name: 'a.png', bytes: png }));
  await expect(maple.act('omar', (useCase) => openRequest(useCase, { summary: 'Mine now?', fileIds: [photo.id] }))).rejects.toMatchObject({ code: 'file_unknown' });
});
