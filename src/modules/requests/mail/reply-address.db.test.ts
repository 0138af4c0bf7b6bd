import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { joinParty, leaveParty } from '../join-party.ts';
import { openRequest } from '../routing/open-request.ts';
import { keepMailbox } from './keep-mailbox.ts';
import { messageIdOf } from './message-id.ts';
import { replyAddressOf } from './reply-address.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
let request: string;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
  request = (await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'The gate is stuck.' }))).id;
});
afterAll(() => database.close());

const addressOf = (who: 'ines' | 'tess') => maple.act('odd', (useCase) => replyAddressOf(useCase, request, maple.id(who)));

test('a reply address is made once for a request and a person, and follows the mailbox of the district', async () => {
  const bare = await addressOf('ines');
  expect(bare.address).toBeNull();
  await maple.act('ada', (useCase) => keepMailbox(useCase, 'help@maple.example'));
  const [one, two, other] = [await addressOf('ines'), await addressOf('ines'), await addressOf('tess')];
  expect(one).toEqual({ token: bare.token, address: `help+r.${bare.token}@maple.example` });
  expect(two).toEqual(one);
  expect(other.token).not.toBe(one.token);
  expect(messageIdOf(one, 7)).toBe(`<causeway.${one.token}.7@maple.example>`);
  await maple.act('ada', (useCase) => keepMailbox(useCase, 'hilfe@maple.example'));
  expect((await addressOf('ines')).address).toBe(`hilfe+r.${one.token}@maple.example`);
  await maple.act('ada', (useCase) => keepMailbox(useCase, undefined));
  expect((await addressOf('ines')).address).toBeNull();
});

test('who leaves a request with the last part loses the address; who comes back gets another', async () => {
  const before = await addressOf('tess');
  for (const part of ['piece_owner', 'collaborator'] as const) await maple.act('odd', (useCase) => joinParty(useCase, request, maple.id('tess'), part));
  await maple.act('odd', (useCase) => leaveParty(useCase, request, maple.id('tess'), 'piece_owner'));
  expect((await addressOf('tess')).token).toBe(before.token);
  await maple.act('odd', (useCase) => leaveParty(useCase, request, maple.id('tess'), 'collaborator'));
  expect((await addressOf('tess')).token).not.toBe(before.token);
});
