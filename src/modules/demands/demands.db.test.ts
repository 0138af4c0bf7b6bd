import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/database.ts';
import { mapleCounty, type CastMember } from '../../../tests/maple-county.ts';
import { districtWork } from '../../app/district-work.ts';
import { eachDistrict } from '../../app/each-district.ts';
import type { Database } from '../../platform/database/database.ts';
import { insertMany } from '../../platform/database/insert-many.ts';
import { newId } from '../../platform/ids.ts';
import { forgetCalendar } from '../district/index.ts';
import { endRole } from '../people/end-role.ts';
import { moveSchools } from '../regions/move-schools.ts';
import { answerDemand } from './answering/answer-demand.ts';
import { settleReturn } from './answering/settle-return.ts';
import { checkDemand } from './checking/check-demand.ts';
import { demandDraft } from './contract/demands.ts';
import type { DemandDecision } from './contract/acts.ts';
import { decideDemand } from './deciding/decide-demand.ts';
import { changeTerms } from './drafting/change-terms.ts';
import { exemptDemand } from './drafting/exempt-demand.ts';
import { submitDemand } from './drafting/submit-demand.ts';
import { withdrawDemand } from './drafting/withdraw-demand.ts';
import { discardDemand, draftDemand, editDemand } from './drafting/write-draft.ts';
import { readMeter } from './meter/read-meter.ts';
import { countDemands } from './reading/count-demands.ts';
import { findAnswers } from './reading/find-answers.ts';
import { findDemands } from './reading/find-demands.ts';
import { getDemand } from './reading/get-demand.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  maple = await mapleCounty(database);
  await insertMany(database.owner, 'calendarPeriod', [{ districtId: maple.districtId, id: newId(), kind: 'testing_window', name: 'Winter assessment', startsOn: '2026-12-07', endsOn: '2026-12-11', recordedAt: '2026-11-01T00:00:00Z' }]);
  forgetCalendar(maple.districtId);
});

type Draft = Parameters<typeof demandDraft.parse>[0];
const draftOf = (parts: Draft = {}) => demandDraft.parse({ departmentId: maple.id('transport'), what: 'Count the children who ride the late bus', purpose: 'Decides how many late buses run from January.', readers: 'The routing office', minutes: 20, sendOn: '2026-11-24', dueOn: '2026-12-03', ...(parts as object) });
const draft = async (who: CastMember, parts: Draft = {}) => (await maple.act(who, (useCase) => draftDemand(useCase, draftOf(parts)))).id;
const submit = (who: CastMember, id: string, differsReason?: string) => maple.act(who, (useCase) => submitDemand(useCase, id, { differsReason }));
const ask = async (who: CastMember, parts: Draft = {}) => {
  const id = await draft(who, parts);
  await submit(who, id, 'Ours is another one.');
  return id;
};
const decide = (who: CastMember, id: string, decision: DemandDecision['decision'], more: Partial<DemandDecision> = {}) => maple.act(who, (useCase) => decideDemand(useCase, id, { decision, ...more }));
const answer = (who: CastMember, id: string, given: Parameters<typeof answerDemand>[2]) => maple.act(who, (useCase) => answerDemand(useCase, id, given));
const page = (who: CastMember, id: string) => maple.act(who, (useCase) => getDemand(useCase, id));
const asked = async (who: CastMember, of: Partial<Parameters<typeof findAnswers>[1]> = {}) => (await maple.act(who, (useCase) => findAnswers(useCase, { limit: 200, ...of }))).items;
const listed = async (who: CastMember, of: Partial<Parameters<typeof findDemands>[1]> = {}) => (await maple.act(who, (useCase) => findDemands(useCase, { limit: 200, ...of }))).items.map((row) => row.id);
const states = async (id: string) => Object.fromEntries((await database.owner.selectFrom('demandAnswer').innerJoin('school', 'school.id', 'demandAnswer.schoolId').where('demandId', '=', id).select(['school.name', 'state']).execute()).map(({ name, state }) => [name.split(' ')[0]!, state]));
const later = (instant: string) => maple.clock.set(instant);

test('from draft to done: nothing exists for a school before its own region approved it', async () => {
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

test('the same, asked of the same schools in these weeks, is refused until it is said why it differs, and the region reads that', async () => {
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
  const first = await ask('hana', { minutes: 45, schoolsBy: 'region', schoolsOf: [maple.id('north')] });
  await decide('rita', first, 'approve', { schoolIds: [maple.id('elm')] });
  const check = await maple.act('hana', (useCase) => checkDemand(useCase, { ...draftOf({ sendOn: '2026-11-30', minutes: 20 }) }));
  expect(check).toMatchObject({ schools: 3, budget: 60, week: '2026-11-30', dueQuiet: null, sendQuiet: null, dueIsNoSchoolDay: null, notice: { days: 3, wanted: 5 } });
  expect(check.duplicates).toMatchObject([{ department: 'transport', score: 1, same: true, schoolsShared: 2, minutes: 45 }]);
  expect(check.load).toEqual([{ region: 'north', schools: 2, asked: 23, waiting: 23, most: 45, over: 1 }, { region: 'south', schools: 1, asked: 0, waiting: 0, most: 0, over: 0 }]);
  const quiet = await maple.act('hana', (useCase) => checkDemand(useCase, { sendOn: '2026-12-07', dueOn: '2026-12-11' }));
  expect(quiet).toMatchObject({ dueQuiet: { name: 'Winter assessment', nextFreeDay: '2026-12-14', exempted: false }, sendQuiet: { nextFreeDay: '2026-12-14' } });
});

test('over the week’s minutes a region needs a reason, also when two demands are approved at once', async () => {
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
  const id = await ask('hana');
  expect(await maple.act('rita', countDemands)).toMatchObject({ toDecide: 1, decideLate: 0 });
  later('2026-11-26T14:00:00Z');
  await eachDistrict({ database, clock: maple.clock }, ...districtWork.coverWhoLeft.steps);
  expect(await states(id)).toEqual({ elm: 'waiting', oak: 'waiting', pine: 'waiting' });
  expect(await page('rita', id)).toMatchObject({ standing: 'waiting', decideBy: '2026-11-25', late: true });
  expect(await maple.act('rita', countDemands)).toMatchObject({ toDecide: 1, decideLate: 1 });
});

test('drafts are edited and thrown away by their own department; a demand whose owner left goes to who leads there', async () => {
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
