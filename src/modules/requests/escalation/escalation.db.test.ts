import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { inDistrict } from '../../../platform/database/in-district.ts';
import { newId } from '../../../platform/ids.ts';
import { inBackground } from '../../people/index.ts';
import { changeStatus } from '../conversation/change-status.ts';
import { writeMessage } from '../conversation/write-message.ts';
import { makeConfidential } from '../lanes/make-confidential.ts';
import { readHome } from '../lists/read-home.ts';
import { getRequest } from '../page/get-request.ts';
import { openRequest } from '../routing/open-request.ts';
import { escalateLate } from './escalate-late.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

const monday = '2026-11-23T14:00:00Z';
const look = () => inDistrict(database, maple.districtId, async (db) => escalateLate(await inBackground({ db, clock: maple.clock }, maple.districtId), 100));
const at = async (instant: string) => {
  maple.clock.set(instant);
  await look();
};
const ask = async (summary: string) => {
  maple.clock.set(monday);
  return (await maple.act('ines', (useCase) => openRequest(useCase, { summary, functionId: maple.id('transportation') }))).id;
};
const told = async (id: string, who: CastMember = 'ines') => (await maple.act(who, (useCase) => getRequest(useCase, id))).escalation.told.filter((each) => each.clock === 'first_answer').map((each) => [each.rung, each.person, each.at]);

test('a missed first answer climbs the ladder in school time, each rung once, and the school sees who was told and who is next', async () => {
  // Asked on Monday at 9:00 with a promise of eight school hours: due on Tuesday at 9:00.
  const id = await ask('The bus is late');
  await at('2026-11-24T14:00:00Z');
  expect(await told(id)).toEqual([]);
  await at('2026-11-24T14:00:01Z');
  expect(await told(id)).toEqual([['team_member', 'Tess Transport', '2026-11-24T14:00:00.000Z']]);
  expect((await maple.act('ines', (useCase) => getRequest(useCase, id))).escalation.next).toEqual({ rung: 'operational_leader', at: '2026-11-24T18:00:00.000Z' });
  for (const again of ['2026-11-24T18:00:01Z', '2026-11-24T18:00:01Z', '2026-11-24T17:00:00Z', '2026-11-24T18:30:00Z']) await at(again);
  expect((await told(id)).map(([rung]) => rung)).toEqual(['team_member', 'operational_leader']);
  expect((await maple.act('odd', (useCase) => readHome(useCase))).needsMe.map((row) => [row.id, row.why])).toContainEqual([id, 'escalated']);
  // Nothing ran for days: what was reached meanwhile is told at once, with the time it was reached at.
  await at('2026-12-04T20:00:00Z');
  expect(await told(id)).toEqual([
    ['team_member', 'Tess Transport', '2026-11-24T14:00:00.000Z'],
    ['operational_leader', 'Odd Operations', '2026-11-24T18:00:00.000Z'],
    ['regional_superintendent', 'Rita North', '2026-11-25T14:30:00.000Z'],
    ['department_head', 'Hana Head', '2026-11-26T15:00:00.000Z'],
    ['chief', 'Chief Maple', '2026-12-01T16:30:00.000Z'],
  ]);
  expect((await maple.act('ines', (useCase) => getRequest(useCase, id))).escalation.told.every((each) => each.clock !== 'next_answer')).toBe(true);
});

test('an answer ends the climb, and waiting for the school holds it', async () => {
  const answered = await ask('Answered late');
  const waiting = await ask('Waits for the school');
  await at('2026-11-24T14:30:00Z');
  await maple.act('tess', (useCase) => writeMessage(useCase, answered, { body: 'Sorry, here it is.' }));
  await maple.act('tess', (useCase) => changeStatus(useCase, waiting, { status: 'waiting_on_school', reason: 'Which stop?' }));
  await at('2026-11-30T20:00:00Z');
  expect((await told(answered)).map(([rung]) => rung)).toEqual(['team_member']);
  expect((await told(waiting)).map(([rung]) => rung)).toEqual(['team_member']);
});

test('a confidential one is told to its own people and its department, never to those who lead the region', async () => {
  const id = await ask('About a driver');
  await maple.act('tess', (useCase) => makeConfidential(useCase, id, { lane: 'personnel', reason: 'It names somebody.' }));
  await at('2026-12-04T20:00:00Z');
  expect((await told(id)).map(([, person]) => person)).toEqual(['Tess Transport', 'Hana Head']);
  await expect(told(id, 'odd')).rejects.toMatchObject({ code: 'not_found' });
});

test('over a school year of looks in any order, with rules changed and clocks set back, each rung is told exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 12_000 }), back: fc.boolean(), rule: fc.option(fc.integer({ min: 30, max: 900 })), crash: fc.boolean() }), { minLength: 6, maxLength: 14 }), async (steps) => {
      const id = await ask('Of a whole year');
      let now = Date.parse(monday);
      for (const { minutes, back, rule, crash } of steps) {
        now += (back ? -minutes / 4 : minutes) * 60_000;
        maple.clock.set(new Date(now).toISOString());
        if (rule !== null) await database.owner.insertInto('policySetting').values({ districtId: maple.districtId, id: newId(), key: 'escalation_operational_leader_minutes', value: JSON.stringify(rule), validFrom: new Date(now).toISOString().slice(0, 10), setAt: maple.clock.now().toString() }).onConflict((conflict) => conflict.doNothing()).execute();
        if (crash)
          await inDistrict(database, maple.districtId, async (db) => {
            await escalateLate(await inBackground({ db, clock: maple.clock }, maple.districtId), 100);
            throw new Error('killed before the end');
          }).catch(() => undefined);
        await Promise.all([look(), look()]);
      }
      maple.clock.set('2027-06-25T20:00:00Z');
      await look();
      const rows = await database.owner.selectFrom('escalation').where('requestId', '=', id).where('clock', '=', 'first_answer').select(['rung', 'dueAt']).execute();
      expect(rows.map((row) => row.rung).toSorted()).toEqual(['chief', 'department_head', 'operational_leader', 'regional_superintendent', 'team_member']);
      expect(new Set(rows.map((row) => row.dueAt.toISOString())).size).toBe(1);
    }),
    { numRuns: 6 },
  );
});
