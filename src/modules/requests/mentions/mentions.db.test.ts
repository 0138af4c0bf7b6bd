import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { castMembers, mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { writeMessage } from '../conversation/write-message.ts';
import { writeNote } from '../conversation/write-note.ts';
import { hearNews } from '../hear-news.ts';
import { makeConfidential } from '../lanes/make-confidential.ts';
import { getRequest } from '../page/get-request.ts';
import { showPresence } from '../presence/show-presence.ts';
import { openRequest } from '../routing/open-request.ts';
import { bringIn, endCollaboration } from './bring-in.ts';
import { findMentionable } from './find-mentionable.ts';
import { readMentions } from './read-mentions.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
let id: string;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
  id = (await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'Bus 4 is full', functionId: maple.id('transportation') }))).id;
});
afterAll(() => database.close());

const names = { bo: 'Bo Backup', ines: 'Inés Elm', odd: 'Odd Operations', stu: 'Stu South', omar: 'Omar Oak', sal: 'Sal Clerk', chief: 'Chief Maple' } as const;
type Name = keyof typeof names;
const offered = async (who: CastMember, within: 'message' | 'note', q = '', request = id) => Object.fromEntries((await maple.act(who, (useCase) => findMentionable(useCase, request, { q, within }))).items.map((each) => [each.name, each.sees]));
const note = (who: CastMember, named: Name, request = id) => maple.act(who, (useCase) => writeNote(useCase, request, { body: `Look here, @${names[named]}, please.`, mentions: [maple.id(named)] }));
const message = (who: CastMember, named: Name, request = id) => maple.act(who, (useCase) => writeMessage(useCase, request, { body: `@${names[named]} knows.`, mentions: [maple.id(named)] }));
const mine = (who: CastMember) => maple.act(who, (useCase) => readMentions(useCase, { limit: 20 }));

test('who is named is told where, sees it in their list until they have looked, and nobody else is told', async () => {
  await note('tess', 'bo');
  expect(await mine('bo')).toMatchObject([{ inNote: true, read: false, by: { name: 'Tess Transport' }, excerpt: 'Look here, @Bo Backup, please.', request: { summary: 'Bus 4 is full' } }]);
  for (const who of castMembers.filter((each) => each !== 'bo')) expect(await mine(who)).toEqual([]);
  maple.clock.set(maple.clock.now().add({ seconds: 1 }));
  await maple.act('bo', (useCase) => showPresence(useCase, id, { writing: null }));
  expect((await mine('bo'))[0]?.read).toBe(true);
  await message('ines', 'odd');
  expect(await mine('odd')).toMatchObject([{ inNote: false }]);
  const [news] = await database.owner.selectFrom('outboxEvent').where('type', '=', 'request.mentioned').select(['subjectId', 'payload']).orderBy('id').execute();
  expect(news).toMatchObject({ subjectId: id, payload: { personId: maple.id('bo'), inNote: true } });
  // Named without the @ in the text: nobody is told.
  await maple.act('tess', (useCase) => writeNote(useCase, id, { body: 'Nobody here.', mentions: [maple.id('bo')] }));
  expect(await mine('bo')).toHaveLength(1);
});

test('a note never reaches the school’s side: not offered, not taken, not told on the stream', async () => {
  const inNote = await offered('tess', 'note');
  expect(Object.keys(inNote)).not.toContain('Inés Elm');
  expect(Object.keys(await offered('tess', 'message', 'inés'))).toEqual(['Inés Elm']);
  for (const named of ['ines', 'sal', 'omar'] as const) await expect(note('tess', named)).rejects.toMatchObject({ code: 'mention_unknown' });
  await expect(maple.act('ines', (useCase) => findMentionable(useCase, id, { q: '', within: 'note' }))).rejects.toMatchObject({ code: 'not_found' });
  const signal = { districtId: maple.districtId, id: 'x', type: 'request.mentioned', subjectId: id };
  expect(await maple.act('ines', (useCase) => hearNews(useCase, [signal]))).toEqual([]);
  const own = { ...signal, type: 'inbox.changed', subjectId: maple.id('ines') };
  expect(await maple.act('ines', (useCase) => hearNews(useCase, [signal, own]))).toEqual([own]);
  expect(await maple.act('tess', (useCase) => hearNews(useCase, [own]))).toEqual([]);
});

test('the school names whom it knows; who does not see the request is brought in by an act that is said, and leaves again', async () => {
  expect(Object.keys(await offered('ines', 'message', 's'))).toEqual([]);
  expect(await offered('ines', 'message', 'o')).toEqual({ 'Odd Operations': true });
  expect(await offered('tess', 'message', 'stu')).toEqual({ 'Stu South': false });
  await expect(message('ines', 'stu')).rejects.toMatchObject({ code: 'mention_unknown' });
  await expect(note('tess', 'stu')).rejects.toMatchObject({ code: 'mention_unseen', details: { name: 'Stu South' } });
  await expect(maple.act('stu', (useCase) => getRequest(useCase, id))).rejects.toMatchObject({ code: 'not_found' });
  await expect(maple.act('ines', (useCase) => bringIn(useCase, id, { personId: maple.id('stu') }))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(maple.act('tess', (useCase) => bringIn(useCase, id, { personId: maple.id('omar') }))).rejects.toMatchObject({ code: 'not_found' });

  await maple.act('tess', (useCase) => bringIn(useCase, id, { personId: maple.id('stu') }));
  await note('tess', 'stu');
  expect(await mine('stu')).toHaveLength(1);
  expect((await maple.act('tess', (useCase) => getRequest(useCase, id))).collaborators).toMatchObject([{ name: 'Stu South' }]);
  expect((await maple.act('ines', (useCase) => getRequest(useCase, id))).collaborators).toEqual([]);
  await maple.act('tess', (useCase) => endCollaboration(useCase, id, maple.id('stu')));
  expect(await mine('stu')).toEqual([]);
});

test('in a confidential lane only who takes part can be named, and a list tells nothing of the text', async () => {
  const { id: secret } = await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'About our driver', functionId: maple.id('transportation') }));
  await note('odd', 'bo', secret);
  await maple.act('tess', (useCase) => makeConfidential(useCase, secret, { lane: 'personnel', reason: 'A person.' }));
  expect(await offered('tess', 'message', '', secret)).toEqual({ 'Inés Elm': true });
  for (const named of ['bo', 'odd', 'chief'] as const) await expect(note('tess', named, secret)).rejects.toMatchObject({ code: 'mention_unknown' });
  await expect(maple.act('tess', (useCase) => bringIn(useCase, secret, { personId: maple.id('bo') }))).rejects.toMatchObject({ code: 'not_allowed' });
  expect((await mine('bo')).filter((each) => each.request.id === secret)).toEqual([]);
  await message('tess', 'ines', secret);
  expect((await mine('ines'))[0]).toMatchObject({ excerpt: null, request: { summary: 'Confidential: about somebody’s work' } });
});
