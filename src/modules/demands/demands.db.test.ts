import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/database.ts';
import { demandWorld } from '../../../tests/demand-world.ts';
import { districtWork } from '../../app/district-work.ts';
import { eachDistrict } from '../../app/each-district.ts';
import type { Database } from '../../platform/database/database.ts';
import { moveSchools } from '../regions/move-schools.ts';
import { settleReturn } from './answering/settle-return.ts';
import { changeTerms } from './drafting/change-terms.ts';
import { countDemands } from './reading/count-demands.ts';

let database: Database;
let world: Awaited<ReturnType<typeof demandWorld>>;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await demandWorld(database);
});

test('from draft to done: nothing exists for a school before its own region approved it', async () => {
  const { maple, draft, submit, decide, answer, page, asked, listed, states, later } = world;
  const id = await draft('hana');
  expect(await listed('hana')).toEqual([id]);
  expect([await listed('chief'), await listed('aud')]).toEqual([[id], [id]]);
  for (const who of ['rita', 'odd', 'stu', 'ines', 'omar', 'tess', 'ada', 'data'] as const) expect(await listed(who), who).toEqual([]);
  await expect(page('rita', id)).rejects.toMatchObject({ code: 'not_found' });
  await submit('hana', id);
  await submit('hana', id);
  expect(await states(id)).toEqual({ elm: 'waiting', oak: 'waiting', pine: 'waiting' });
  expect(await listed('ines')).toEqual([]);
  expect(await asked('ines')).toEqual([]);
  await expect(page('ines', id)).rejects.toMatchObject({ code: 'not_found' });
  await expect(answer('ines', id, { answer: 'done' })).rejects.toMatchObject({ code: 'not_found' });
  expect(await listed('rita', { view: 'to_decide' })).toEqual([id]);
  expect((await page('rita', id)).regions).toMatchObject([{ region: { name: 'north' }, waiting: 2, mine: true }]);
  expect((await page('hana', id)).regions.map(({ region, waiting }) => [region!.name, waiting])).toEqual([['north', 2], ['south', 1]]);
  await expect(decide('hana', id, 'approve')).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(decide('tess', id, 'approve')).rejects.toMatchObject({ code: 'not_found' });
  expect(await decide('odd', id, 'approve')).toEqual({ schools: 2, minutesSaved: 0 });
  expect(await states(id)).toEqual({ elm: 'open', oak: 'open', pine: 'waiting' });
  // Approved, but its sending day is tomorrow.
  expect(await asked('ines')).toEqual([]);
  later('2026-11-24T14:00:00Z');
  expect(await asked('ines', { schoolId: 'mine' })).toMatchObject([{ demand: { id, what: 'Count the children who ride the late bus', owner: { name: 'Hana Head' } }, school: { name: 'elm' }, state: 'open', minutes: 20, dueOn: '2026-12-03' }]);
  expect((await page('ines', id)).steps.map((step) => step.kind)).toEqual(['approved']);
  expect((await page('ines', id)).counts.total).toBe(1);
  expect(await asked('sal')).toEqual([]);
  await answer('ines', id, { answer: 'done' });
  await answer('ines', id, { answer: 'done' });
  expect(await states(id)).toEqual({ elm: 'done', oak: 'open', pine: 'waiting' });
  expect((await page('hana', id)).counts).toMatchObject({ done: 1, open: 1, waiting: 1 });
  await answer('ines', id, { answer: 'taken_back' });
  expect((await states(id)).elm).toBe('open');
  const kinds = await database.owner.selectFrom('demandStep').where('demandId', '=', id).where('schoolId', '=', maple.id('elm')).select('kind').orderBy('id').execute();
  expect(kinds.map(({ kind }) => kind)).toEqual(['approved', 'done', 'taken_back']);
});

test('over the week’s minutes a region needs a reason, also when two demands are approved at once', async () => {
  const { maple, ask, decide, page, states } = world;
  const [one, two] = [await ask('hana', { minutes: 40 }), await ask('hana', { minutes: 40, what: 'Name a person for the bus stops' })];
  const both = await Promise.allSettled([decide('rita', one, 'approve'), decide('odd', two, 'approve')]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect((both.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).toMatchObject({ code: 'over_budget', details: { schools: 2, budget: 60, week: '2026-11-30' } });
  const left = both[0]!.status === 'rejected' ? one : two;
  expect(await decide('rita', left, 'take_out', { schoolIds: [maple.id('oak')], reason: 'Oak is full this week.' })).toEqual({ schools: 1, minutesSaved: 40 });
  await decide('rita', left, 'approve', { reason: 'The new timetable needs it.' });
  expect(await states(left)).toEqual({ elm: 'open', oak: 'taken_out', pine: 'waiting' });
  const steps = (await page('hana', left)).steps.map(({ kind, overBudget, reason }) => [kind, overBudget, reason]);
  expect(steps).toEqual(expect.arrayContaining([['approved', true, 'The new timetable needs it.'], ['taken_out', false, 'Oak is full this week.']]));
});

test('of two who decide at once one does, and the other is told; old terms cannot be approved', async () => {
  const { maple, ask, decide, states } = world;
  const id = await ask('hana');
  const race = await Promise.allSettled([decide('rita', id, 'approve'), decide('odd', id, 'refuse', { reason: 'No.' })]);
  expect(race.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect((race.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).toMatchObject({ code: 'conflict' });
  const after = await states(id);
  expect([after.elm, after.oak]).toEqual(race[0]!.status === 'fulfilled' ? ['open', 'open'] : ['refused', 'refused']);
  await maple.act('hana', (useCase) => changeTerms(useCase, id, { minutes: 30, sendOn: '2026-11-24', dueOn: '2026-12-04', reason: 'It takes longer.' }));
  await expect(decide('stu', id, 'approve', { revision: 1 })).rejects.toMatchObject({ code: 'conflict' });
  await decide('stu', id, 'approve', { revision: 2 });
});

test('a demand follows its school to the region it is moved to, and a school that closes is asked nothing', async () => {
  const { maple, ask, decide, states, later } = world;
  const id = await ask('hana');
  await maple.act('ada', (useCase) => moveSchools(useCase, { regionId: maple.id('south'), schoolIds: [maple.id('oak')], from: '2026-11-24' } as never));
  later('2026-11-24T14:00:00Z');
  await decide('rita', id, 'approve');
  expect(await states(id)).toEqual({ elm: 'open', oak: 'waiting', pine: 'waiting' });
  await database.owner.updateTable('school').set({ endedAt: '2026-11-24T15:00:00Z' }).where('id', '=', maple.id('pine')).execute();
  expect(await decide('stu', id, 'approve')).toMatchObject({ schools: 1 });
  expect(await states(id)).toEqual({ elm: 'open', oak: 'open', pine: 'waiting' });
  const steps = await database.owner.selectFrom('demandStep').where('demandId', '=', id).where('kind', '=', 'approved').select(['schoolId', 'regionId']).execute();
  expect(new Map(steps.map(({ schoolId, regionId }) => [schoolId, regionId]))).toEqual(new Map([[maple.id('elm'), maple.id('north')], [maple.id('oak'), maple.id('south')]]));
  await eachDistrict({ database, clock: maple.clock }, ...districtWork.coverWhoLeft.steps);
  expect((await states(id)).pine).toBe('lapsed');
});

test('other minutes wait for the region again, and the school reads the old ones until then', async () => {
  const { maple, ask, decide, page, asked } = world;
  const id = await ask('hana', { sendOn: '2026-11-23' });
  await decide('rita', id, 'approve');
  await maple.act('hana', (useCase) => changeTerms(useCase, id, { minutes: 55, sendOn: '2026-11-23', dueOn: '2026-12-04', reason: 'A second page was added.' }));
  expect(await page('ines', id)).toMatchObject({ minutes: 20, dueOn: '2026-12-03', decideBy: null, differsReason: null });
  expect((await asked('ines'))[0]).toMatchObject({ minutes: 20, pending: null });
  expect((await page('ines', id)).steps.map(({ kind }) => kind)).toEqual(['approved']);
  expect(await page('rita', id)).toMatchObject({ minutes: 55, standing: 'waiting', waitsForMe: 2 });
  expect((await asked('rita', { mine: true })).map(({ pending }) => pending)).toEqual([{ minutes: 55, dueOn: '2026-12-04' }, { minutes: 55, dueOn: '2026-12-04' }]);
  await decide('rita', id, 'refuse', { schoolIds: [maple.id('elm')], reason: 'Twenty were agreed.' });
  await decide('rita', id, 'approve');
  expect((await asked('ines'))[0]).toMatchObject({ minutes: 20, state: 'open', dueOn: '2026-12-03' });
  expect((await asked('omar'))[0]).toMatchObject({ minutes: 55, state: 'open', dueOn: '2026-12-04' });
});

test('a school declines where it may, says where the district has it, and is excused by its region', async () => {
  const { maple, ask, decide, answer, asked, states } = world;
  const id = await ask('hana', { sendOn: '2026-11-23', mayDecline: false, doneBy: 'number' });
  await decide('rita', id, 'approve');
  await expect(answer('ines', id, { answer: 'declined', text: 'No time.' })).rejects.toMatchObject({ code: 'not_declinable' });
  await expect(answer('ines', id, { answer: 'done' })).rejects.toMatchObject({ code: 'answer' });
  await expect(answer('ines', id, { answer: 'returned' })).rejects.toMatchObject({ code: 'reason_needed' });
  await answer('ines', id, { answer: 'returned', text: 'It stands in the roster you sent us.' });
  expect(await maple.act('hana', countDemands)).toMatchObject({ returned: 1 });
  await expect(maple.act('ines', (useCase) => settleReturn(useCase, id, { schoolId: maple.id('elm'), settlement: 'accepted' }))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(maple.act('hana', (useCase) => settleReturn(useCase, id, { schoolId: maple.id('elm'), settlement: 'asked_again' }))).rejects.toMatchObject({ code: 'reason_needed' });
  await maple.act('hana', (useCase) => settleReturn(useCase, id, { schoolId: maple.id('elm'), settlement: 'asked_again', reason: 'The roster has no late bus.' }));
  await answer('ines', id, { answer: 'returned', text: 'Then in the spring survey.' });
  await maple.act('hana', (useCase) => settleReturn(useCase, id, { schoolId: maple.id('elm'), settlement: 'accepted' }));
  await answer('omar', id, { answer: 'done', number: 31 });
  expect((await asked('hana', { demandId: id, state: 'answered' }))[0]).toMatchObject({ school: { name: 'oak' }, number: 31, answeredBy: 'Omar Oak' });
  await expect(decide('rita', id, 'excuse', { reason: 'Enough.' })).rejects.toMatchObject({ code: 'not_allowed' });
  const other = await ask('hana', { what: 'Name a person for the stops', sendOn: '2026-11-23' });
  await decide('rita', other, 'approve');
  expect(await decide('rita', other, 'excuse', { schoolIds: [maple.id('elm')], reason: 'Elm has its flood.' })).toEqual({ schools: 1, minutesSaved: 20 });
  await answer('omar', other, { answer: 'declined', text: 'We have no stops.' });
  expect(await states(other)).toEqual({ elm: 'excused', oak: 'declined', pine: 'waiting' });
});

test('what a region does not decide stays undecided, and shows as late', async () => {
  const { maple, ask, page, states, later } = world;
  const id = await ask('hana');
  expect(await maple.act('rita', countDemands)).toMatchObject({ toDecide: 1, decideLate: 0 });
  later('2026-11-26T14:00:00Z');
  await eachDistrict({ database, clock: maple.clock }, ...districtWork.coverWhoLeft.steps);
  expect(await states(id)).toEqual({ elm: 'waiting', oak: 'waiting', pine: 'waiting' });
  expect(await page('rita', id)).toMatchObject({ standing: 'waiting', decideBy: '2026-11-25', late: true });
  expect(await maple.act('rita', countDemands)).toMatchObject({ toDecide: 1, decideLate: 1 });
});
