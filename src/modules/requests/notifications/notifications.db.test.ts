import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import { eachDistrict } from '../../../app/each-district.ts';
import { sendMailOut } from '../../../app/send-mail-out.ts';
import { inDistrict } from '../../../platform/database/in-district.ts';
import { dispatchEvents } from '../../../platform/events/dispatch.ts';
import { openLog } from '../../../platform/http/log.ts';
import { newId } from '../../../platform/ids.ts';
import type { Mail } from '../../../platform/mail/mail.ts';
import { forgetCalendar } from '../../district/index.ts';
import { inBackground } from '../../people/index.ts';
import { resolveRequest } from '../closing/resolve-request.ts';
import { writeMessage } from '../conversation/write-message.ts';
import { writeNote } from '../conversation/write-note.ts';
import { offerHandoff } from '../handoffs/offer-handoff.ts';
import { keepMailbox } from '../mail/keep-mailbox.ts';
import { makeConfidential } from '../lanes/make-confidential.ts';
import { openRequest } from '../routing/open-request.ts';
import { beginDigests } from './begin-digests.ts';
import { findNotifications } from './find-notifications.ts';
import { noteNews } from './note-news.ts';
import { readWishes } from './read-wishes.ts';
import { setWishes } from './set-wishes.ts';

const log = openLog('silent');

async function mailedMaple() {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  const { districtId, clock } = maple;
  const mails: Mail[] = [];
  for (const who of ['ines', 'sal', 'tess', 'odd', 'hana', 'rita'] as const) await database.owner.updateTable('person').set({ email: `${who}@maple.test` }).where('id', '=', maple.id(who)).execute();
  await inDistrict(database, districtId, async (db) => keepMailbox(await inBackground({ db, clock }, districtId), 'help@maple.test'));
  const send = () => sendMailOut({ database, clock, log, sendMail: async (mail) => void mails.push(mail), baseUrl: 'https://causeway.test' });
  const begin = () => eachDistrict({ database, clock }, async (useCase) => (await beginDigests(useCase), false));
  /** What the background does within a minute. */
  const work = async () => {
    await dispatchEvents({ database, clock, log }, noteNews);
    await begin();
    await send();
  };
  const ask = async (summary = 'Two buses late') => (await maple.act('ines', (useCase) => openRequest(useCase, { summary, functionId: maple.id('transportation') }))).id;
  const write = (who: CastMember, id: string, body: string) => maple.act(who, (useCase) => writeMessage(useCase, id, { body }));
  return { database, maple, clock, mails, send, begin, work, ask, write };
}

test('answers come at once and in one thread, everything else in one digest; what somebody tunes holds from then on', async () => {
  const { maple, clock, mails, work, ask, write, database } = await mailedMaple();
  const id = await ask();
  await work();
  expect(mails).toEqual([]);
  await write('tess', id, 'I called the yard.');
  await maple.act('tess', (useCase) => writeNote(useCase, id, { body: 'The yard manager is new.' }));
  await work();
  await work();
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ to: 'ines@maple.test', headers: { 'Auto-Submitted': 'auto-generated', 'X-Causeway-Mail': 'help@maple.test' }, replyTo: expect.stringMatching(/^help\+r\./) });
  expect(mails[0]!.text).toContain('I called the yard.');
  expect(mails[0]!.inReplyTo).toBeUndefined();
  await write('ines', id, 'Thank you.');
  await write('tess', id, 'They send a second bus.');
  await work();
  expect(mails).toHaveLength(2);
  expect(mails[1]!.inReplyTo).toBe(mails[0]!.messageId);
  // In the evening even an answer waits for the morning.
  clock.set('2026-11-24T01:00:00Z');
  await maple.act('tess', (useCase) => resolveRequest(useCase, id, { whatWasDone: 'A second bus.' }));
  await work();
  expect(mails).toHaveLength(2);
  clock.set('2026-11-24T12:01:00Z');
  await work();
  const today = mails.slice(2);
  expect(today.map((mail) => mail.to).toSorted()).toEqual(['ines@maple.test', 'tess@maple.test']);
  const digest = today.find((mail) => mail.to === 'tess@maple.test')!;
  expect(digest.subject).toBe('Your day: news in one request');
  expect(digest.text).toContain('It is yours now.');
  expect(digest.text).toContain('Inés Elm wrote.');
  expect(today.find((mail) => mail.to === 'ines@maple.test')!.text).toContain('Please confirm');
  expect(mails.some((mail) => JSON.stringify(mail).includes('yard manager'))).toBe(false);

  await maple.act('tess', (useCase) => setWishes(useCase, { manners: { message: 'at_once', owned: 'never' }, hours: { quietFrom: '00:00', quietUntil: '00:00', digestAt: '15:00' } }));
  expect(await maple.act('tess', readWishes)).toMatchObject({ digestAt: '15:00', ownHours: true, manners: { message: { manner: 'at_once', isDefault: false }, offered: { manner: 'digest', isDefault: true } } });
  clock.set('2026-11-25T02:00:00Z');
  const second = await ask('A gate is stuck');
  await write('ines', second, 'It is the east one.');
  await work();
  expect(mails.slice(4).map((mail) => [mail.to, mail.text.includes('the east one')])).toEqual([['tess@maple.test', true]]);
  expect((await maple.act('tess', (useCase) => findNotifications(useCase, 50))).map((each) => each.kind).toSorted()).toEqual(['message', 'message', 'owned']);
  await maple.act('tess', (useCase) => setWishes(useCase, { manners: { message: null }, hours: null }));
  expect(await maple.act('tess', readWishes)).toMatchObject({ ownHours: false, manners: { message: { manner: 'digest', isDefault: true } } });
  expect(await database.owner.selectFrom('notificationPreference').select('id').execute()).toHaveLength(2);
});

test('nobody is mailed what they may not see when it leaves: roles that ended, confidential matters, people who left', async () => {
  const { database, maple, clock, mails, work, ask, write } = await mailedMaple();
  const id = await ask('A secret summary');
  const other = await ask('A plain summary');
  await maple.act('tess', (useCase) => offerHandoff(useCase, id, { toPersonId: maple.id('hana'), reason: 'Yours?' }));
  await maple.act('tess', (useCase) => offerHandoff(useCase, other, { toPersonId: maple.id('hana'), reason: 'Yours?' }));
  clock.set('2026-11-24T01:00:00Z');
  await write('tess', id, 'Words in the night.');
  await work();
  expect(mails).toEqual([]);
  // Between the news and the morning: the matter becomes confidential, one offer ends with Hana's role, and Inés leaves the school.
  await maple.act('ines', (useCase) => makeConfidential(useCase, id, { lane: 'personnel', reason: 'It names somebody.' }));
  await database.owner.updateTable('roleGrant').set({ validTo: '2026-11-24' }).where('personId', '=', maple.id('hana')).execute();
  await database.owner.updateTable('requestParty').set({ until: clock.now().toString() }).where('personId', '=', maple.id('hana')).execute();
  clock.set('2026-11-24T12:05:00Z');
  await work();
  expect(mails.filter((mail) => mail.to === 'hana@maple.test')).toEqual([]);
  const told = mails.filter((mail) => JSON.stringify(mail).includes('secret summary') || JSON.stringify(mail).includes('Words in the night') || mail.subject.includes('personnel'));
  expect(told).toEqual([]);
  const toInes = mails.filter((mail) => mail.to === 'ines@maple.test');
  expect(toInes.map((mail) => [mail.subject, mail.replyTo])).toEqual([['There is news for you', undefined]]);
  expect(toInes[0]!.text).not.toMatch(/R-\d|Tess|bus/);
  const digest = mails.find((mail) => mail.to === 'tess@maple.test');
  expect(digest?.text).toContain('A plain summary');
  await database.owner.updateTable('person').set({ endedAt: clock.now().toString() }).where('id', '=', maple.id('ines')).execute();
  await write('tess', other, 'To nobody.');
  const sent = mails.length;
  await work();
  expect(mails).toHaveLength(sent);
});

test('over a whole school year, with restarts, two processes and both changes of the clock, each person has each digest once', async () => {
  const zone = 'America/New_York';
  const { database, maple, clock, mails, begin, send, ask } = await mailedMaple();
  const db = database.owner;
  const id = await ask();
  await db.updateTable('outboxEvent').set({ dispatchedAt: new Date() }).execute();
  // Sundays are open here: both changes of the clock fall on one.
  await db.updateTable('schoolHours').set({ opens: '08:00', closes: '16:00' }).where('weekday', '=', 7).execute();
  await db.insertInto('calendarPeriod').values({ districtId: maple.districtId, id: newId(), kind: 'break', name: 'Winter', startsOn: '2026-12-24', endsOn: '2027-01-03', recordedAt: new Date() }).execute();
  forgetCalendar(maple.districtId);
  const people: { who: CastMember; digestAt: string; quietFrom: string; quietUntil: string }[] = [
    { who: 'tess', digestAt: '07:00', quietFrom: '18:00', quietUntil: '07:00' },
    // At an hour that one day of the year does not have, and at one that a day has twice.
    { who: 'odd', digestAt: '02:30', quietFrom: '00:00', quietUntil: '00:00' },
    { who: 'rita', digestAt: '01:30', quietFrom: '00:00', quietUntil: '00:00' },
  ];
  await Promise.all(people.slice(1).map(({ who, ...hours }) => maple.act(who, (useCase) => setWishes(useCase, { hours }))));

  const ticks = fc.sample(fc.array(fc.record({ minute: fc.integer({ min: 0, max: 1_439 }), twice: fc.boolean(), dies: fc.boolean() }), { minLength: 0, maxLength: 2 }), { numRuns: 310, seed: 20261125 });
  const edges = new Set(['2026-11-01', '2027-03-14', '2026-12-23', '2027-01-04']);
  const expected: string[] = [];
  const pending = new Map(people.map(({ who }) => [who, 0]));
  let day = Temporal.PlainDate.from('2026-08-30');
  for (const [index, ofDay] of ticks.entries()) {
    const date = day.toString();
    const start = day.toZonedDateTime(zone);
    const isOpen = day.dayOfWeek !== 6 && !(date >= '2026-12-24' && date <= '2027-01-03');
    const isNews = index % 2 === 0 || edges.has(date);
    if (isNews) {
      await db.insertInto('notification').values(people.map(({ who }) => ({ districtId: maple.districtId, id: newId(), personId: maple.id(who), requestId: id, kind: 'message', eventId: newId(), actorId: maple.id('ines'), happenedAt: new Date(start.epochMilliseconds), manner: 'digest' })).flatMap((row) => [row, { ...row, id: newId(), eventId: newId(), happenedAt: new Date(start.epochMilliseconds + 8 * 3_600_000) }])).execute();
      for (const { who } of people) pending.set(who, pending.get(who)! + 1);
    }
    // On the edges the clock is looked at all through the night.
    const minutes = edges.has(date) ? [...Array.from({ length: 7 }, (_, n) => ({ minute: n * 40, twice: true, dies: false })), ...ofDay] : ofDay;
    const done = new Set<CastMember>();
    for (const { minute, twice, dies } of minutes.toSorted((a, b) => a.minute - b.minute)) {
      const at = start.add({ minutes: minute });
      clock.set(at.toInstant());
      await Promise.all(twice ? [begin(), begin()] : [begin()]);
      // A process that dies here leaves the mails to the next.
      if (!dies) await Promise.all(twice ? [send(), send()] : [send()]);
      for (const { who, digestAt, quietFrom } of people) {
        const due = day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(digestAt) });
        const since = at.since(due).total('minutes');
        const quiet = quietFrom === '18:00' && at.toPlainTime().toString() >= '18:00';
        if (!isOpen || done.has(who) || since < 0 || (since > 60 && quiet) || pending.get(who) === 0) continue;
        done.add(who);
        expected.push(`${date} ${who} ${pending.get(who)}`);
        pending.set(who, 0);
      }
    }
    // What came after the hour of the digest is the next one's.
    if (isNews) for (const { who } of people) pending.set(who, pending.get(who)! + 1);
    day = day.add({ days: 1 });
  }
  await send();
  const digests = await db.selectFrom('digest').innerJoin('notification', (join) => join.onRef('notification.personId', '=', 'digest.personId').onRef('notification.digestDate', '=', 'digest.digestDate')).select(['digest.digestDate', 'digest.personId']).execute();
  const nameOf = (personId: string) => people.find(({ who }) => maple.id(who) === personId)!.who;
  const told = [...Map.groupBy(digests, (row) => `${row.digestDate} ${nameOf(row.personId)}`)].map(([key, rows]) => `${key} ${rows.length}`);
  expect(told.toSorted()).toEqual(expected.toSorted());
  expect(expected.length).toBeGreaterThan(200);
  expect(expected.filter((each) => each.startsWith('2026-11-01') || each.startsWith('2027-03-14')).map((each) => each.split(' ')[1]).toSorted()).toEqual(expect.arrayContaining(['odd', 'odd', 'rita', 'rita']));
  expect(mails.filter((mail) => mail.subject.startsWith('Your day'))).toHaveLength(expected.length);
  expect(new Set(mails.map((mail) => mail.messageId)).size).toBe(mails.length);
}, 180_000);
