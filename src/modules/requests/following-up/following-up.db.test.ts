import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { inDistrict } from '../../../platform/database/in-district.ts';
import { newId } from '../../../platform/ids.ts';
import { inBackground } from '../../people/index.ts';
import { reopenRequest } from '../closing/reopen-request.ts';
import { resolveRequest } from '../closing/resolve-request.ts';
import { changeStatus } from '../conversation/change-status.ts';
import { writeMessage } from '../conversation/write-message.ts';
import { makeConfidential } from '../lanes/make-confidential.ts';
import { getRequest } from '../page/get-request.ts';
import { askDepartment } from '../pieces/ask-department.ts';
import { openRequest } from '../routing/open-request.ts';
import { closeUnanswered } from './close-unanswered.ts';
import { followUpSilence } from './follow-up-silence.ts';
import { sayStillNeeded } from './say-still-needed.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

const monday = '2026-11-23T14:00:00Z';
const look = () => inDistrict(database, maple.districtId, async (db) => followUpSilence(await inBackground({ db, clock: maple.clock }, maple.districtId), 100));
const at = async (instant: string) => {
  maple.clock.set(instant);
  await look();
};
const page = (id: string, who: CastMember = 'ines') => maple.act(who, (useCase) => getRequest(useCase, id));
const steps = async (id: string) => (await page(id, 'tess')).followUp.steps.map((each) => [each.step, each.at.slice(0, 10)]);
const news = async (id: string) => (await database.owner.selectFrom('outboxEvent').where('subjectId', '=', id).where('type', 'in', ['request.reminded', 'request.closing_proposed', 'request.closed_unanswered']).select('type').orderBy('happenedAt').orderBy('id').execute()).map((row) => row.type);
const waiting = async (summary: string) => {
  maple.clock.set(monday);
  const { id } = await maple.act('ines', (useCase) => openRequest(useCase, { summary, functionId: maple.id('transportation') }));
  await maple.act('tess', (useCase) => changeStatus(useCase, id, { status: 'waiting_on_school', reason: 'Which stop?' }));
  return id;
};
/** Days on which every step of a spell that began on Monday, 23 November, comes: three school days, three, four, five. */
const days = ['2026-11-26', '2026-12-01', '2026-12-07', '2026-12-14'] as const;
const each = async () => {
  for (const day of days) await at(`${day}T13:00:00Z`);
};

test('a silent school is reminded twice, asked, and only after the date it was told is it closed, to be opened again by one tap', async () => {
  const id = await waiting('Which stop is meant');
  expect((await page(id)).followUp).toMatchObject({ next: { step: 'first_reminder', at: '2026-11-26T13:00:00.000Z' }, asked: false });
  await at('2026-11-26T12:59:00Z');
  expect(await steps(id)).toEqual([]);
  await at(`${days[0]}T13:00:00Z`);
  await look();
  await at(`${days[1]}T13:00:00Z`);
  await at(`${days[2]}T13:00:00Z`);
  expect((await page(id)).followUp).toMatchObject({ next: { step: 'closed', at: '2026-12-14T13:00:00.000Z' }, asked: true, closedUnanswered: false });
  await at('2026-12-14T12:59:59Z');
  expect((await page(id)).status).toBe('waiting_on_school');
  await at(`${days[3]}T13:00:00Z`);
  expect(await steps(id)).toEqual([['first_reminder', days[0]], ['second_reminder', days[1]], ['closing_proposed', days[2]], ['closed', days[3]]]);
  expect(await news(id)).toEqual(['request.reminded', 'request.reminded', 'request.closing_proposed', 'request.closed_unanswered']);
  const closed = await page(id);
  expect(closed).toMatchObject({ status: 'closed', followUp: { closedUnanswered: true, next: null }, confirmations: [], abilities: { reopen: { allowed: true } } });
  await maple.act('ines', (useCase) => reopenRequest(useCase, id, { reason: 'Still needed.' }));
  expect(await page(id)).toMatchObject({ status: 'in_progress', followUp: { closedUnanswered: false, next: null } });
});

test('a word of the school ends the silence; "still needed" sets solved work going again and counts a wait anew', async () => {
  const wrote = await waiting('The school writes');
  const solved = await waiting('Said to be solved');
  const waits = await waiting('Still waits');
  await maple.act('tess', (useCase) => resolveRequest(useCase, solved, { whatWasDone: 'The stop was moved.' }));
  await expect(maple.act('ines', (useCase) => sayStillNeeded(useCase, waits))).rejects.toMatchObject({ code: 'conflict' });
  await at(`${days[0]}T13:00:00Z`);
  await maple.act('ines', (useCase) => writeMessage(useCase, wrote, { body: 'The one at the mill.' }));
  for (const id of [solved, waits]) await maple.act('ines', (useCase) => sayStillNeeded(useCase, id));
  await expect(maple.act('tess', (useCase) => sayStillNeeded(useCase, waits))).rejects.toMatchObject({ code: 'not_allowed' });
  expect(await page(wrote)).toMatchObject({ status: 'in_progress', followUp: { next: null } });
  expect(await page(solved)).toMatchObject({ status: 'in_progress', followUp: { next: null } });
  expect(await page(waits)).toMatchObject({ status: 'waiting_on_school', followUp: { asked: false, next: { step: 'first_reminder', at: '2026-12-01T13:00:00.000Z' } } });
});

test('nothing closes by itself while a piece is open or in a confidential lane; there a person does, after the date', async () => {
  const piece = await waiting('With a piece');
  const secret = await waiting('About a driver');
  await maple.act('tess', (useCase) => askDepartment(useCase, piece, { departmentId: maple.id('transport'), ask: 'Check the route.' }));
  await maple.act('tess', (useCase) => makeConfidential(useCase, secret, { lane: 'personnel', reason: 'It names somebody.' }));
  await each();
  await at('2026-12-30T13:00:00Z');
  for (const id of [piece, secret]) expect(await page(id)).toMatchObject({ status: 'waiting_on_school', followUp: { byPerson: true, next: { step: 'closed' } } });
  await expect(maple.act('tess', (useCase) => closeUnanswered(useCase, piece))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(maple.act('odd', (useCase) => closeUnanswered(useCase, secret))).rejects.toMatchObject({ code: 'not_found' });
  await maple.act('tess', (useCase) => closeUnanswered(useCase, secret));
  expect(await page(secret)).toMatchObject({ status: 'closed', followUp: { closedUnanswered: true } });
});

test('a system that stood still neither reminds twice at once nor closes unheard; days that the calendar loses are given back', async () => {
  const id = await waiting('Nothing ran for weeks');
  await at('2026-12-11T15:00:00Z');
  await look();
  expect((await steps(id)).map(([step]) => step)).toEqual(['first_reminder']);
  await at('2026-12-16T13:00:00Z');
  await at('2026-12-22T13:00:00Z');
  expect((await page(id)).followUp.next).toEqual({ step: 'closed', at: '2026-12-29T13:00:00.000Z' });
  await maple.act('ada', async ({ db, clock }) => {
    await db.insertInto('calendarException').values({ districtId: maple.districtId, id: newId(), date: '2026-12-28', kind: 'closure', reason: 'Snow', declaredAt: clock.now().toString() }).execute();
  });
  const { forgetCalendar } = await import('../../district/index.ts');
  forgetCalendar(maple.districtId);
  expect((await page(id)).followUp.next).toEqual({ step: 'closed', at: '2026-12-30T13:00:00.000Z' });
});

test('over a school year of looks in any order, with rules changed, clocks set back and processes killed, each step happens exactly once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ hours: fc.integer({ min: 1, max: 200 }), back: fc.boolean(), rule: fc.option(fc.tuple(fc.constantFrom('first', 'second', 'propose', 'close'), fc.integer({ min: 1, max: 9 }))), crash: fc.boolean() }), { minLength: 6, maxLength: 16 }), async (acts) => {
      const id = await waiting('Of a whole year');
      let now = Date.parse(monday);
      for (const { hours, back, rule, crash } of acts) {
        now += (back ? -hours / 4 : hours) * 3_600_000;
        maple.clock.set(new Date(now).toISOString());
        if (rule !== null) await database.owner.insertInto('policySetting').values({ districtId: maple.districtId, id: newId(), key: `follow_up_${rule[0]}_school_days`, value: JSON.stringify(rule[1]), validFrom: new Date(now).toISOString().slice(0, 10), setAt: maple.clock.now().toString() }).onConflict((conflict) => conflict.doNothing()).execute();
        if (crash)
          await inDistrict(database, maple.districtId, async (db) => {
            await followUpSilence(await inBackground({ db, clock: maple.clock }, maple.districtId), 100);
            throw new Error('killed before the end');
          }).catch(() => undefined);
        await Promise.all([look(), look()]);
      }
      for (let week = 0; week < 16; week += 1) {
        now += 7 * 24 * 3_600_000;
        await at(new Date(now).toISOString());
      }
      const rows = await database.owner.selectFrom('followUp').where('requestId', '=', id).select(['step', 'recordedAt', 'closesAt']).orderBy('recordedAt').execute();
      expect(rows.map((row) => row.step)).toEqual(['first_reminder', 'second_reminder', 'closing_proposed', 'closed']);
      const stated = rows[2]!.closesAt!.toISOString();
      expect(rows[3]!.recordedAt.toISOString() >= stated).toBe(true);
      expect(await news(id)).toEqual(['request.reminded', 'request.reminded', 'request.closing_proposed', 'request.closed_unanswered']);
    }),
    { numRuns: 5 },
  );
});
