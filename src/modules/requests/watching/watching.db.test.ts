import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import { writeMessage } from '../conversation/write-message.ts';
import { writeNote } from '../conversation/write-note.ts';
import { mergeRequest } from '../joining/merge-request.ts';
import { countRequests } from '../lists/count-requests.ts';
import { findRequests } from '../lists/find-requests.ts';
import { getRequest } from '../page/get-request.ts';
import { showPresence } from '../presence/show-presence.ts';
import { openRequest } from '../routing/open-request.ts';
import { unwatchRequest, watchRequest } from './watch-request.ts';
import { unwatchSchool, watchSchool } from './watch-school.ts';

test('what one watches is listed while one sees it, and watching keeps no sight when a role ends', async () => {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  const ask = (who: CastMember, summary: string) => maple.act(who, (useCase) => openRequest(useCase, { summary, functionId: maple.id('transportation') }));
  const elm = await ask('ines', 'Bus at Elm');
  const oak = await ask('omar', 'Bus at Oak');
  const watched = async (who: CastMember) => {
    const { items } = await maple.act(who, (useCase) => findRequests(useCase, { watched: 'me', state: 'open', limit: 50 }));
    expect((await maple.act(who, (useCase) => countRequests(useCase, { watched: 'me' }))).open).toBe(items.length);
    return items.map((row) => row.number).toSorted((a, b) => a - b);
  };
  await expect(maple.act('stu', (useCase) => watchRequest(useCase, elm.id))).rejects.toMatchObject({ code: 'not_found' });
  await maple.act('bo', (useCase) => watchRequest(useCase, elm.id));
  await maple.act('bo', (useCase) => watchRequest(useCase, elm.id));
  expect(await watched('bo')).toEqual([elm.number]);
  expect((await maple.act('bo', (useCase) => getRequest(useCase, elm.id))).watching).toBe(true);
  expect((await maple.act('odd', (useCase) => getRequest(useCase, elm.id))).watching).toBe(false);
  await maple.act('bo', (useCase) => watchSchool(useCase, maple.id('oak')));
  expect(await watched('bo')).toEqual([elm.number, oak.number]);
  // A school may be watched by whoever sees none of its requests: nothing is listed.
  await maple.act('stu', (useCase) => watchSchool(useCase, maple.id('oak')));
  expect(await watched('stu')).toEqual([]);

  await database.owner.updateTable('roleGrant').set({ validTo: '2026-11-23' }).where('id', '=', maple.id('grant-bo')).execute();
  expect(await watched('bo')).toEqual([]);
  await expect(maple.act('bo', (useCase) => getRequest(useCase, elm.id))).rejects.toMatchObject({ code: 'not_found' });
  await database.owner.updateTable('roleGrant').set({ validTo: null }).where('id', '=', maple.id('grant-bo')).execute();
  await maple.act('bo', (useCase) => unwatchSchool(useCase, maple.id('oak')));
  await maple.act('bo', (useCase) => unwatchRequest(useCase, elm.id));
  expect(await watched('bo')).toEqual([]);
});

test('who owned a merged request watches the other and keeps no sight of it by that', async () => {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  const first = await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'Bus 12 is late', functionId: maple.id('operations') }));
  const second = await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'Bus 12 late again', functionId: maple.id('transportation') }));
  await maple.act('tess', (useCase) => mergeRequest(useCase, second.id, { intoId: first.id }));
  expect((await maple.act('tess', (useCase) => getRequest(useCase, first.id))).watching).toBe(true);
  await database.owner.updateTable('roleGrant').set({ validTo: '2026-11-23' }).where('id', '=', maple.id('grant-tess')).execute();
  await expect(maple.act('tess', (useCase) => getRequest(useCase, first.id))).rejects.toMatchObject({ code: 'not_found' });
});

test('a list marks what moved since one last looked; a note marks nothing, neither does one’s own look', async () => {
  const maple = await mapleCounty(await cloneDatabase());
  const { id } = await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'Bus 3', functionId: maple.id('transportation') }));
  const unread = async (who: CastMember) => (await maple.act(who, (useCase) => findRequests(useCase, { state: 'open', limit: 10 }))).items.find((row) => row.id === id)!.unread;
  const pass = () => maple.clock.set(maple.clock.now().add({ minutes: 1 }));
  const look = (who: CastMember) => maple.act(who, (useCase) => showPresence(useCase, id, { writing: null }));
  expect([await unread('tess'), await unread('odd'), await unread('ines')]).toEqual([true, false, false]);
  pass();
  for (const who of ['tess', 'ines'] as const) await look(who);
  expect([await unread('tess'), await unread('ines')]).toEqual([false, false]);
  pass();
  await maple.act('tess', (useCase) => writeNote(useCase, id, { body: 'Only for us.' }));
  expect([await unread('odd'), await unread('ines')]).toEqual([false, false]);
  await maple.act('tess', (useCase) => writeMessage(useCase, id, { body: 'We look at it.' }));
  await look('tess');
  expect([await unread('tess'), await unread('odd'), await unread('ines')]).toEqual([false, false, true]);
  pass();
  await look('ines');
  expect(await unread('ines')).toBe(false);
});
