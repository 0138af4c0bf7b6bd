import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { castMembers, mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids.ts';
import { findAuditEntries } from '../../people/index.ts';
import { writeNote } from '../conversation/write-note.ts';
import { findHandoffs } from '../handoffs/find-handoffs.ts';
import { findReceivers } from '../handoffs/find-receivers.ts';
import { offerHandoff } from '../handoffs/offer-handoff.ts';
import { hearNews } from '../hear-news.ts';
import { countMatching } from '../lists/count-matching.ts';
import { countRequests } from '../lists/count-requests.ts';
import { exportRequests } from '../lists/export-requests.ts';
import { findRequests } from '../lists/find-requests.ts';
import { readHome } from '../lists/read-home.ts';
import { getRequest } from '../page/get-request.ts';
import { openRequest } from '../routing/open-request.ts';
import { findNameablePeople } from './find-nameable-people.ts';
import { makeConfidential } from './make-confidential.ts';
import { namePerson, unnamePerson } from './name-person.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
const itemId = newId();
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
  await database.owner.insertInto('catalogItem').values({ districtId: maple.districtId, id: itemId, code: 'staff_matter', name: 'A staff matter', description: '', functionId: maple.id('transportation'), lane: 'personnel', createdAt: maple.clock.now().toString(), search: '' }).execute();
});
afterAll(() => database.close());

const words = 'Zanzibar quarrel about a driver';

/** Whatever leaves the product for this person, on every road out, as one text; and what only counts. */
async function everythingOf(who: CastMember, requestId: string): Promise<{ text: string; counts: number[]; one: string }> {
  return maple.act(who, async (useCase) => {
    const outside = await Promise.all([
      findRequests(useCase, { state: 'all', limit: 200 }),
      findRequests(useCase, { q: 'zanzibar', limit: 200 }),
      findRequests(useCase, { schoolId: maple.id('elm'), state: 'all', limit: 200 }),
      findRequests(useCase, { ownerId: maple.id('tess'), state: 'all', limit: 200 }),
      readHome(useCase),
      findHandoffs(useCase, { limit: 50 }),
      hearNews(useCase, [{ id: newId(), type: 'request.message_written', subjectId: requestId } as never]),
      exportRequests(useCase, {}).then((reply) => reply.text()),
      findAuditEntries(useCase, { limit: 200 }).catch(() => 'not allowed'),
      findReceivers(useCase, requestId).catch(() => 'not found'),
    ]);
    const counts = await countRequests(useCase, {});
    return {
      text: JSON.stringify(outside),
      counts: [counts.total, counts.open, counts.unanswered, (await countRequests(useCase, { q: 'zanzibar' })).total, await countMatching(useCase, { state: 'open' })],
      one: await getRequest(useCase, requestId).then((page) => page.summary, (error: { code: string }) => error.code),
    };
  });
}

test('a confidential request exists for the people named in it alone, on every road', async () => {
  const before = Object.fromEntries(await Promise.all(castMembers.map(async (who) => [who, (await everythingOf(who, newId())).counts] as const)));
  const { id, number, owner } = await maple.act('ines', (useCase) => openRequest(useCase, { summary: words, catalogItemId: itemId }));
  expect(owner.name).toBe('Tess Transport');
  for (const who of castMembers) {
    const seen = await everythingOf(who, id);
    if (who === 'ines' || who === 'tess') {
      expect(seen.one, who).toBe(words);
      expect(seen.text, who).toContain(id);
      expect(seen.text, who).not.toContain('Zanzibar');
      continue;
    }
    expect(seen.one, who).toBe('not_found');
    expect(seen.counts, who).toEqual(before[who]);
    for (const trace of [id, 'Zanzibar', `"number":${number}`, `R-${number}`, 'Confidential']) expect(seen.text, `${who}: ${trace}`).not.toContain(trace);
  }
});

test('it is routed past those who lead the region, and never unowned', async () => {
  await database.owner.updateTable('teamAssignment').set({ validTo: '2026-11-01' }).where('regionId', '=', maple.id('north')).execute();
  const { owner } = await maple.act('ines', (useCase) => openRequest(useCase, { summary: words, catalogItemId: itemId }));
  expect(owner.name).toBe('Hana Head');
  await database.owner.updateTable('teamAssignment').set({ validTo: null }).where('regionId', '=', maple.id('north')).execute();
});

test('whoever is named sees it until the naming ends, and every look is in its access log', async () => {
  const { id } = await maple.act('ines', (useCase) => openRequest(useCase, { summary: words, catalogItemId: itemId }));
  await expect(maple.act('odd', (useCase) => namePerson(useCase, id, { personId: maple.id('odd'), reason: 'I lead here.' }))).rejects.toMatchObject({ code: 'not_found' });
  expect((await maple.act('tess', (useCase) => findNameablePeople(useCase, id))).items.map((each) => each.name)).toContain('Chief Maple');
  await maple.act('tess', (useCase) => namePerson(useCase, id, { personId: maple.id('chief'), reason: 'Decides on leave.' }));
  expect((await maple.act('chief', (useCase) => getRequest(useCase, id))).confidence?.people.map((each) => each.name)).toEqual(['Chief Maple', 'Inés Elm', 'Tess Transport']);
  await maple.act('chief', (useCase) => getRequest(useCase, id));
  expect((await maple.act('ines', (useCase) => getRequest(useCase, id))).confidence?.disclosures.map((each) => [each.person, each.road])).toEqual(expect.arrayContaining([['Chief Maple', 'page'], ['Inés Elm', 'page']]));
  expect((await maple.act('ines', (useCase) => getRequest(useCase, id))).confidence?.disclosures.filter((each) => each.person === 'Chief Maple')).toHaveLength(1);
  await maple.act('tess', (useCase) => unnamePerson(useCase, id, maple.id('chief')));
  await expect(maple.act('chief', (useCase) => getRequest(useCase, id))).rejects.toMatchObject({ code: 'not_found' });
});

test('an ordinary request made confidential is lost to everybody who takes no part, its past in the audit trail too', async () => {
  const { id } = await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'Elephant in the room', functionId: maple.id('transportation') }));
  await maple.act('tess', (useCase) => writeNote(useCase, id, { body: 'Heard it.' }));
  expect((await everythingOf('ada', id)).text).toContain(id);
  await maple.act('odd', (useCase) => makeConfidential(useCase, id, { lane: 'equity', reason: 'It names somebody.' }));
  for (const who of castMembers.filter((each) => each !== 'ines' && each !== 'tess')) expect((await everythingOf(who, id)).text, who).not.toContain(id);
  await expect(maple.act('tess', (useCase) => makeConfidential(useCase, id, { lane: 'student', reason: 'Again.' }))).rejects.toMatchObject({ code: 'not_allowed' });
  await maple.act('tess', (useCase) => offerHandoff(useCase, id, { toPersonId: maple.id('bo'), reason: 'Bo knows them.' }));
  expect((await everythingOf('bo', id)).one).toBe('Elephant in the room');
});
