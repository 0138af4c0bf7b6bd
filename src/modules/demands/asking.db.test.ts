import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/database.ts';
import { demandWorld } from '../../../tests/demand-world.ts';
import { districtWork } from '../../app/district-work.ts';
import { eachDistrict } from '../../app/each-district.ts';
import type { Database } from '../../platform/database/database.ts';
import { insertMany } from '../../platform/database/insert-many.ts';
import { newId } from '../../platform/ids.ts';
import { endRole } from '../people/end-role.ts';
import { checkDemand } from './checking/check-demand.ts';
import { exemptDemand } from './drafting/exempt-demand.ts';
import { withdrawDemand } from './drafting/withdraw-demand.ts';
import { discardDemand, editDemand, draftDemand } from './drafting/write-draft.ts';
import { readMeter } from './meter/read-meter.ts';

let database: Database;
let world: Awaited<ReturnType<typeof demandWorld>>;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await demandWorld(database);
});

test('the same, asked of the same schools in these weeks, is refused until it is said why it differs, and the region reads that', async () => {
  const { maple, draft, submit, decide, page, asked, states, later } = world;
  const first = await draft('hana', { schoolsBy: 'region', schoolsOf: [maple.id('north')] });
  await submit('hana', first);
  const second = await draft('chief', { departmentId: maple.id('facilities'), what: 'Counting children who ride late buses', schoolsBy: 'list', schoolsOf: [maple.id('elm'), maple.id('pine')] });
  await expect(submit('chief', second)).rejects.toMatchObject({ code: 'duplicate', message: expect.stringContaining('transport asks the same of 1 of these schools') });
  expect(await states(second)).toEqual({});
  // Other schools, or weeks far apart, are no duplicate; neither is what was withdrawn.
  await submit('chief', await draft('chief', { departmentId: maple.id('facilities'), schoolsBy: 'list', schoolsOf: [maple.id('pine')] }));
  await submit('hana', await draft('hana', { schoolsBy: 'list', schoolsOf: [maple.id('elm')], sendOn: '2027-02-01', dueOn: '2027-02-08' }));
  await submit('chief', second, 'We count seats, by age, for the insurance.');
  const read = await page('rita', second);
  expect(read.differsReason).toBe('We count seats, by age, for the insurance.');
  await decide('rita', second, 'refuse', { reason: 'Ask the routing office for theirs.' });
  expect((await states(second)).elm).toBe('refused');
  // What its region kept from a school leaves no trace for it.
  later('2026-11-24T14:00:00Z');
  const span = { from: '2026-11-23', to: '2026-12-20', by: 'department', map: 'then' } as const;
  expect((await maple.act('ines', (useCase) => readMeter(useCase, span))).rows).toEqual([]);
  expect(await asked('ines')).toEqual([]);
  expect((await maple.act('rita', (useCase) => readMeter(useCase, span))).rows).toMatchObject([{ name: 'facilities', asked: 0, buffered: 20 }]);
  await expect(maple.act('data', (useCase) => readMeter(useCase, span))).rejects.toMatchObject({ code: 'not_allowed' });
  expect((await page('chief', second)).steps[0]).toMatchObject({ kind: 'refused', by: 'Rita North', reason: 'Ask the routing office for theirs.' });
  await maple.act('hana', (useCase) => withdrawDemand(useCase, first, { reason: 'We have it.' }));
  await submit('chief', await draft('chief', { departmentId: maple.id('facilities'), schoolsBy: 'list', schoolsOf: [maple.id('oak')] }));
});

test('the same measure is the same demand, whatever its words', async () => {
  const { maple, draftOf, draft, submit } = world;
  const measureId = newId();
  await insertMany(database.owner, 'measure', [{ districtId: maple.districtId, id: measureId, key: 'attendance_rate', name: 'Attendance rate', definition: 'Percent of days on which students were in school.', topic: 'attendance', kind: 'share', unit: '%', direction: 'higher', source: 'Maple', createdAt: '2026-09-01T00:00:00Z' }]);
  const [seriesId, periodId] = [newId(), newId()];
  await insertMany(database.owner, 'series', [{ districtId: maple.districtId, id: seriesId, number: 1, measureId, studentGroup: 'all', createdAt: '2026-09-01T00:00:00Z' }]);
  await insertMany(database.owner, 'measurePeriod', [{ districtId: maple.districtId, id: periodId, number: 1, key: '2026-10', name: 'October 2026', kind: 'month', startsOn: '2026-10-01', endsOn: '2026-10-31', createdAt: '2026-09-01T00:00:00Z' }]);
  await insertMany(database.owner, 'measureValue', ['elm', 'oak'].map((school) => ({ districtId: maple.districtId, schoolId: maple.id(school), series: 1, period: 1, standing: 1, value: 92, run: 1, line: 1 })));
  await submit('hana', await draft('hana', { what: 'How many were absent', measureKey: 'attendance_rate' }));
  const other = await draft('chief', { departmentId: maple.id('facilities'), what: 'Send us the October figures of attendance', measureKey: 'attendance_rate' });
  await expect(submit('chief', other)).rejects.toMatchObject({ code: 'duplicate' });
  const check = await maple.act('chief', (useCase) => checkDemand(useCase, { demandId: other, ...draftOf({ what: 'Attendance rate of October' }) }));
  expect(check.held.measures).toMatchObject([{ key: 'attendance_rate', newestPeriod: 'October 2026', schools: 2 }]);
  const byName = await maple.act('hana', (useCase) => checkDemand(useCase, { what: 'attendance rates', sendOn: '2026-11-24', dueOn: '2026-12-03' }));
  expect(byName.held.measures.map(({ key }) => key)).toEqual(['attendance_rate']);
  await expect(maple.act('ines', (useCase) => checkDemand(useCase, { what: 'attendance', sendOn: '2026-11-24', dueOn: '2026-12-03' }))).rejects.toMatchObject({ code: 'not_allowed' });
});

test('nothing is due in a quiet period: the next free day is told, and only who leads the district lifts it, with a reason', async () => {
  const { maple, draft, submit, decide, page, asked } = world;
  const id = await draft('hana', { dueOn: '2026-12-09' });
  await expect(submit('hana', id)).rejects.toMatchObject({ code: 'quiet_period', details: { period: 'Winter assessment', nextFreeDay: '2026-12-14' } });
  await expect(maple.act('hana', (useCase) => exemptDemand(useCase, id, { dueOn: '2026-12-09', reason: 'The law.' }))).rejects.toMatchObject({ code: 'not_allowed' });
  await maple.act('chief', (useCase) => exemptDemand(useCase, id, { dueOn: '2026-12-09', reason: 'The state’s deadline by law.' }));
  await submit('hana', id);
  expect((await page('rita', id)).quiet).toEqual({ name: 'Winter assessment', exemption: 'The state’s deadline by law.' });
  await expect(decide('rita', id, 'move', { dueOn: '2026-12-10', reason: 'A day later.' })).rejects.toMatchObject({ code: 'quiet_period' });
  await expect(decide('rita', id, 'move', { dueOn: '2026-12-13', reason: 'On Sunday.' })).rejects.toMatchObject({ code: 'no_school_day', details: { nextFreeDay: '2026-12-14' } });
  await decide('rita', id, 'move', { dueOn: '2026-12-14', reason: 'After the assessment.' });
  expect((await asked('hana', { demandId: id })).map(({ school, dueOn }) => [school.name, dueOn]).toSorted()).toEqual([['elm', '2026-12-14'], ['oak', '2026-12-14'], ['pine', '2026-12-09']]);
  await expect(submit('hana', await draft('hana', { dueOn: '2026-11-20', sendOn: '2026-11-16' }))).rejects.toMatchObject({ code: 'dates' });
});

test('before asking one sees what is asked already, how full the week is, and how short the notice', async () => {
  const { maple, draftOf, ask, decide } = world;
  const first = await ask('hana', { minutes: 45, schoolsBy: 'region', schoolsOf: [maple.id('north')] });
  await decide('rita', first, 'approve', { schoolIds: [maple.id('elm')] });
  const check = await maple.act('hana', (useCase) => checkDemand(useCase, { ...draftOf({ sendOn: '2026-11-30', minutes: 20 }) }));
  expect(check).toMatchObject({ schools: 3, budget: 60, week: '2026-11-30', dueQuiet: null, sendQuiet: null, dueIsNoSchoolDay: null, notice: { days: 3, wanted: 5 } });
  expect(check.duplicates).toMatchObject([{ department: 'transport', score: 1, same: true, schoolsShared: 2, minutes: 45 }]);
  expect(check.load).toEqual([{ region: 'north', schools: 2, asked: 23, waiting: 23, most: 45, over: 1 }, { region: 'south', schools: 1, asked: 0, waiting: 0, most: 0, over: 0 }]);
  const quiet = await maple.act('hana', (useCase) => checkDemand(useCase, { sendOn: '2026-12-07', dueOn: '2026-12-11' }));
  expect(quiet).toMatchObject({ dueQuiet: { name: 'Winter assessment', nextFreeDay: '2026-12-14', exempted: false }, sendQuiet: { nextFreeDay: '2026-12-14' } });
});

test('drafts are edited and thrown away by their own department; a demand whose owner left goes to who leads there', async () => {
  const { maple, draftOf, draft, submit, page, listed, later } = world;
  const id = await draft('hana');
  await maple.act('hana', (useCase) => editDemand(useCase, id, draftOf({ what: 'Another question' })));
  await expect(maple.act('rita', (useCase) => draftDemand(useCase, draftOf()))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(maple.act('hana', (useCase) => draftDemand(useCase, draftOf({ departmentId: maple.id('facilities') })))).rejects.toMatchObject({ code: 'not_allowed' });
  const gone = await draft('hana', { what: 'A slip' });
  await maple.act('hana', (useCase) => discardDemand(useCase, gone));
  expect(await listed('hana')).toEqual([id]);
  await expect(submit('hana', await draft('hana', { schoolsBy: 'level', schoolsOf: ['high'] }))).rejects.toMatchObject({ code: 'no_schools' });
  await submit('hana', id);
  await expect(maple.act('hana', (useCase) => editDemand(useCase, id, draftOf()))).rejects.toMatchObject({ code: 'not_allowed' });
  await maple.act('ada', (useCase) => endRole(useCase, maple.id('grant-hana'), '2026-11-24'));
  later('2026-11-25T14:00:00Z');
  await eachDistrict({ database, clock: maple.clock }, ...districtWork.coverWhoLeft.steps);
  expect((await page('chief', id)).owner.name).toBe('Chief Maple');
});
