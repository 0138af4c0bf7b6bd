import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import { districtWork } from '../../../app/district-work.ts';
import { eachDistrict } from '../../../app/each-district.ts';
import { sendMailOut } from '../../../app/send-mail-out.ts';
import type { Database } from '../../../platform/database/database.ts';
import { openLog } from '../../../platform/http/log.ts';
import type { Mail } from '../../../platform/mail/mail.ts';
import { makeCommitment } from '../../commitments/make-commitment.ts';
import { openRequest } from '../../requests/routing/open-request.ts';
import { setWishes } from '../../requests/notifications/set-wishes.ts';
import { tellSightOfRequests } from '../../requests/index.ts';
import { answerDemand } from '../answering/answer-demand.ts';
import { demandDraft } from '../contract/demands.ts';
import { decideDemand } from '../deciding/decide-demand.ts';
import { submitDemand } from '../drafting/submit-demand.ts';
import { withdrawDemand } from '../drafting/withdraw-demand.ts';
import { draftDemand } from '../drafting/write-draft.ts';
import { findAnswers } from '../reading/find-answers.ts';
import { findDigests, getDigest } from './find-digests.ts';

tellSightOfRequests();
let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  maple = await mapleCounty(database, '2026-12-01T14:00:00Z');
  for (const who of ['ines', 'omar'] as const) await database.owner.updateTable('person').set({ email: `${who}.${maple.districtId}@maple.example` }).where('id', '=', maple.id(who)).execute();
});

const ask = async (what: string, dueOn: string, { minutes = 20, sendOn = '2026-12-01' } = {}) => {
  const draft = demandDraft.parse({ departmentId: maple.id('transport'), what, purpose: 'Decides the routes.', readers: 'Routing', minutes, sendOn, dueOn });
  const { id } = await maple.act('hana', (useCase) => draftDemand(useCase, draft));
  await maple.act('hana', (useCase) => submitDemand(useCase, id, { differsReason: 'It is another.' }));
  await maple.act('rita', (useCase) => decideDemand(useCase, id, { decision: 'approve', reason: 'Needed.' }));
  return id;
};
const compose = () => eachDistrict({ database, clock: maple.clock }, ...districtWork.composeDigests.steps);
const digestsOf = async (who: CastMember) => (await maple.act(who, (useCase) => findDigests(useCase, { limit: 50 }))).items;
const digestOf = async (who: CastMember) => maple.act(who, async (useCase) => getDigest(useCase, (await findDigests(useCase, { limit: 1 })).items[0]!.id));

async function mailsOut(): Promise<Mail[]> {
  const sent: Mail[] = [];
  await sendMailOut({ database, clock: maple.clock, log: openLog('silent'), sendMail: async (mail) => void sent.push(mail), baseUrl: 'https://causeway.example' });
  return sent.filter(({ to }) => to.includes(maple.districtId));
}

test('one digest a leader and week, in one mail, however often it is composed: due, new, overdue, promised, waiting, news, withdrawn', async () => {
  const due = await ask('Count the children on the late bus', '2026-12-09');
  await ask('Name a person for the stops', '2026-12-17', { minutes: 15 });
  await ask('Tell us the gate codes', '2026-12-02', { minutes: 5 });
  await ask('The newsletter goes out on Friday', '2026-12-10', { minutes: 0 });
  await ask('Measure the yard', '2026-12-10', { minutes: 30, sendOn: '2026-12-08' });
  await maple.act('rita', (useCase) => makeCommitment(useCase, { schoolId: maple.id('elm'), what: 'I come on Tuesday', dueOn: '2026-12-08', sourceKind: 'meeting' }));
  const { id: request } = await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'The bus is late', functionId: maple.id('transportation') }));
  await database.owner.updateTable('request').set({ status: 'waiting_on_school' }).where('id', '=', request).execute();

  maple.clock.set('2026-12-04T18:30:00Z');
  await compose();
  expect(await digestsOf('ines')).toEqual([]);
  maple.clock.set('2026-12-04T19:00:00Z');
  await Promise.all([compose(), compose()]);
  await compose();
  const mine = await digestsOf('ines');
  expect(mine).toMatchObject([{ weekStart: '2026-12-07', leader: 'Inés Elm', schools: [{ name: 'elm' }], minutes: 50, budget: 60, due: 2 }]);
  const { parts } = await digestOf('ines');
  const { content } = parts[0]!;
  const named = (rows: { what: string }[]) => rows.map(({ what }) => what);
  expect([named(content.due), named(content.fresh), named(content.overdue), named(content.news), content.withdrawn]).toEqual([
    ['Count the children on the late bus', 'Measure the yard'], ['Name a person for the stops'], ['Tell us the gate codes'], ['The newsletter goes out on Friday'], [],
  ]);
  expect(content.promises).toMatchObject([{ what: 'I come on Tuesday', direction: 'to_school', owner: 'Rita North', late: false }]);
  expect(content.requests).toMatchObject([{ summary: 'The bus is late', need: 'answer' }]);
  // What the digest told of is there to be read, before its own day.
  expect((await maple.act('ines', (useCase) => findAnswers(useCase, { limit: 50 }))).items.map(({ demand }) => demand.what)).toContain('Measure the yard');

  const mails = await mailsOut();
  expect(mails.map(({ to }) => to.split('.')[0]).toSorted()).toEqual(['ines', 'omar']);
  const mail = mails.find(({ to }) => to.startsWith('ines'))!;
  expect(mail.subject).toBe('Your week of Mon, Dec 7: 2 due, 50 of 60 minutes asked');
  expect(mail.text).toContain(`https://causeway.example/demands/${due}`);
  expect(mail.text).toContain('Still open from before\n- Tell us the gate codes');
  expect(await mailsOut()).toEqual([]);

  maple.clock.set('2026-12-07T14:00:00Z');
  await maple.act('ines', (useCase) => answerDemand(useCase, due, { answer: 'done' }));
  await maple.act('hana', (useCase) => withdrawDemand(useCase, due, { reason: 'We counted ourselves.' }));
  maple.clock.set('2026-12-11T19:00:00Z');
  await compose();
  const [oakNext] = (await digestOf('omar')).parts;
  expect(oakNext!.content.withdrawn).toMatchObject([{ what: 'Count the children on the late bus', reason: 'We counted ourselves.' }]);
  expect(oakNext!.content.fresh).toEqual([]);
  expect((await digestOf('ines')).parts[0]!.content.withdrawn).toEqual([]);
  // The old one stays as it was composed.
  expect((await maple.act('ines', (useCase) => getDigest(useCase, mine[0]!.id))).parts[0]!.content.due).toHaveLength(2);
});

test('a superintendent reads the digests of their schools, and nobody else another school’s', async () => {
  maple.clock.set('2026-12-04T19:00:00Z');
  await compose();
  expect((await digestsOf('rita')).map(({ leader }) => leader).toSorted()).toEqual(['Inés Elm', 'Omar Oak']);
  const [elm] = await digestsOf('ines');
  for (const who of ['omar', 'stu', 'hana', 'sal', 'ada', 'tess', 'data'] as const) await expect(maple.act(who, (useCase) => getDigest(useCase, elm!.id)), who).rejects.toMatchObject({ code: 'not_found' });
  for (const who of ['rita', 'odd', 'chief', 'aud'] as const) expect((await maple.act(who, (useCase) => getDigest(useCase, elm!.id))).leader).toBe('Inés Elm');
});

test('a request that becomes confidential stands in no digest any more', async () => {
  const { id } = await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'About a driver', functionId: maple.id('transportation') }));
  await database.owner.updateTable('request').set({ status: 'waiting_on_school' }).where('id', '=', id).execute();
  maple.clock.set('2026-12-04T19:00:00Z');
  await compose();
  const seen = async (who: CastMember) => (await maple.act(who, async (useCase) => getDigest(useCase, (await findDigests(useCase, { limit: 50, schoolId: maple.id('elm') })).items[0]!.id))).parts[0]!.content.requests.length;
  expect([await seen('ines'), await seen('rita')]).toEqual([1, 1]);
  await database.owner.updateTable('request').set({ lane: 'personnel' }).where('id', '=', id).execute();
  expect([await seen('ines'), await seen('rita'), await seen('aud')]).toEqual([1, 0, 0]);
});

test('wishes are honoured: no mail to who reads the page, and none in quiet hours', async () => {
  await maple.act('omar', (useCase) => setWishes(useCase, { manners: { week: 'page' } }));
  await maple.act('ines', (useCase) => setWishes(useCase, { hours: { quietFrom: '13:00', quietUntil: '06:30', digestAt: '07:00' } }));
  maple.clock.set('2026-12-04T19:00:00Z');
  await compose();
  expect(await mailsOut()).toEqual([]);
  expect(await digestsOf('omar')).toHaveLength(1);
  maple.clock.set('2026-12-07T11:31:00Z');
  expect((await mailsOut()).map(({ to }) => to.split('.')[0])).toEqual(['ines']);
});
