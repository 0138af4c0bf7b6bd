import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/database.ts';
import type { CastMember } from '../../../tests/maple-county.ts';
import { visitWorld } from '../../../tests/visit-world.ts';
import type { Database } from '../../platform/database/database.ts';
import { findCommitments } from '../commitments/find-commitments.ts';
import { makeCommitment } from '../commitments/make-commitment.ts';
import { addPart } from '../plans/parts/add-part.ts';
import { beginPlan } from '../plans/plan/begin-plan.ts';
import { moveSchools } from '../regions/move-schools.ts';
import { changeSetting } from '../district/settings/change-setting.ts';
import { lastVisits } from './by-school/last-visits.ts';
import { visitsOfSchool } from './by-school/visits-of-school.ts';
import { findChoices } from './reading/find-choices.ts';

let database: Database;
let world: Awaited<ReturnType<typeof visitWorld>>;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await visitWorld(database);
});

const readers: CastMember[] = ['ines', 'omar', 'sal', 'rita', 'odd', 'tess', 'bo', 'stu', 'hana', 'chief', 'data', 'aud', 'ada'];
const refused = (code: string) => expect.objectContaining({ code });

test('a visit is recorded by who came, with the function and department of their seat, and exists for the school, its region and that department', async () => {
  const { maple, record, page, listed } = world;
  const { id, number } = await record('tess', { who: ['tess', 'bo'], note: 'We walked the bus loop.' });
  expect(number).toBe(1);
  const seen = Object.fromEntries(await Promise.all(readers.map(async (who) => [who, await listed(who)] as const)));
  expect(Object.keys(seen).filter((who) => seen[who]!.length > 0)).toEqual(['ines', 'sal', 'rita', 'odd', 'tess', 'bo', 'hana', 'chief', 'aud']);
  expect(await page('ines', 'V-1')).toMatchObject({
    id, number: 1, school: { name: 'elm' }, heldOn: '2026-11-23', mode: 'in_person', minutes: 45, isTied: false, goal: null, note: 'We walked the bus loop.', standing: 'stands', dispute: null, recordedBy: { name: 'Tess Transport' },
    people: [{ name: 'Bo Backup', function: 'transportation', department: 'transport' }, { name: 'Tess Transport', function: 'transportation', department: 'transport' }],
    changes: [{ kind: 'recorded', version: 1, words: null, by: 'Tess Transport', content: { minutes: 45, people: ['Bo Backup', 'Tess Transport'] } }],
  });
  await expect(page('omar', id)).rejects.toThrow(refused('not_found'));
  await expect(page('stu', 'v-1')).rejects.toThrow(refused('not_found'));
  expect(await listed('rita', { regionId: 'mine' })).toEqual([1]);
  expect(await listed('bo', { personId: 'me', schoolId: maple.id('elm'), departmentId: maple.id('transport'), from: '2026-11-23', to: '2026-11-23' })).toEqual([1]);
  expect(await listed('chief', { to: '2026-11-22' })).toEqual([]);
  expect(await listed('chief', { departmentId: maple.id('facilities') })).toEqual([]);
});

test('who serves the school records where they came along; its region’s leaders record for their team; nobody else does', async () => {
  const { record, maple } = world;
  await record('hana');
  await record('rita', { who: ['bo'] });
  await record('odd', { who: ['odd', 'tess'] });
  await record('chief');
  for (const [who, came, code] of [['tess', 'bo', 'people'], ['hana', 'tess', 'people'], ['chief', 'bo', 'people'], ['stu', 'stu', 'not_allowed'], ['ines', 'tess', 'not_allowed'], ['sal', 'tess', 'not_allowed'], ['aud', 'tess', 'not_allowed'], ['ada', 'tess', 'not_allowed'], ['data', 'data', 'not_allowed']] as const) {
    await expect(record(who, { who: [came] }), who).rejects.toThrow(refused(code));
  }
  for (const came of ['ines', 'aud'] as const) await expect(record('rita', { who: [came] }), came).rejects.toThrow(refused('people'));
  await expect(record('tess', { who: ['tess', 'tess'], again: true })).rejects.toThrow(refused('people'));
  await expect(record('tess', { again: true, people: [{ personId: maple.id('tess'), functionId: maple.id('nothing') }] })).rejects.toThrow(refused('people'));
  await expect(record('tess', { schoolId: maple.id('nothing') })).rejects.toThrow(refused('not_found'));
  await expect(record('tess', { schoolId: maple.id('pine') })).rejects.toThrow(refused('not_allowed'));
});

test('of a day that was, and not too long ago by the district’s rule of today', async () => {
  const { record, maple } = world;
  await record('tess', { heldOn: '2026-09-24' });
  await expect(record('tess', { heldOn: '2026-11-24' })).rejects.toThrow(refused('dates'));
  await expect(record('tess', { heldOn: '2026-09-23' })).rejects.toThrow(refused('dates'));
  await maple.act('ada', (useCase) => changeSetting(useCase, { key: 'visit_record_days', value: 61 }));
  await record('tess', { heldOn: '2026-09-23' });
});

test('the same twice is said to be so, and is recorded when it is another one', async () => {
  const { record, correct, withdraw } = world;
  const first = await record('tess', { who: ['tess', 'bo'] });
  await expect(record('bo')).rejects.toMatchObject({ code: 'twice', details: { visitId: first.id, number: 1 } });
  await record('bo', { mode: 'virtual' });
  await record('bo', { heldOn: '2026-11-20' });
  await record('hana');
  const again = await record('bo', { again: true });
  expect(again.number).toBe(5);
  await expect(correct('bo', again.id, { minutes: 30 })).rejects.toThrow(refused('twice'));
  await correct('bo', again.id, { minutes: 30, again: true });
  await withdraw('tess', first.id);
  await withdraw('bo', again.id);
  await record('bo');
});

test('no names of students and teachers stand in a note, unless its writer says that it is none, which is kept', async () => {
  const { record, maple } = world;
  for (const note of ['Our student Ana Lopez has no seat.', 'Ms. Lopez teaches well.', 'With the teacher Ana Lopez.']) await expect(record('tess', { note }), note).rejects.toThrow(refused('personal_data'));
  await record('tess', { note: 'Ms. Elm showed us the third floor with Ms. North.' });
  const { id } = await record('tess', { note: 'Mr. Coffee is the machine.', namesChecked: true, again: true });
  expect(await database.owner.selectFrom('auditEntry').where('districtId', '=', maple.districtId).where('act', '=', 'personal_data.sent_anyway').select(['subjectId', 'details']).execute()).toEqual([{ subjectId: id, details: { kinds: ['teacher_name'] } }]);
});

test('a correction keeps what was recorded before; only who may correct reads an old note', async () => {
  const { record, correct, page, facts } = world;
  const { id } = await record('tess', { note: 'The first note.' });
  await expect(correct('bo', id)).rejects.toThrow(refused('not_allowed'));
  await expect(correct('ines', id)).rejects.toThrow(refused('not_allowed'));
  await expect(correct('omar', id)).rejects.toThrow(refused('not_found'));
  await expect(correct('tess', id, { who: ['bo'] })).rejects.toThrow(refused('people'));
  await expect(correct('tess', id, { heldOn: '2026-11-24' })).rejects.toThrow(refused('dates'));
  await correct('tess', id, { who: ['tess', 'bo'], minutes: 60, mode: 'virtual', note: 'The second note.' });
  await expect(correct('tess', id, { minutes: 61 })).rejects.toThrow(refused('stale'));
  await correct('rita', id, { who: ['bo'], minutes: 50, version: 2, reason: 'Tess was ill.' });
  const told = await page('ines', id);
  expect(told).toMatchObject({ minutes: 50, mode: 'in_person', version: 3, note: null, people: [{ name: 'Bo Backup' }] });
  expect(told.changes.map(({ kind, version, by, words, content }) => [kind, version, by, words, content?.minutes, content?.people.length, content?.note])).toEqual([
    ['recorded', 1, 'Tess Transport', null, 45, 1, null],
    ['corrected', 2, 'Tess Transport', 'It was otherwise.', 60, 2, null],
    ['corrected', 3, 'Rita North', 'Tess was ill.', 50, 1, null],
  ]);
  expect((await page('tess', id)).changes.map(({ content }) => content?.note)).toEqual(['The first note.', 'The second note.', null]);
  expect(await facts('chief')).toMatchObject([{ id, personMinutes: 50, mode: 'in_person' }]);
});

test('what the school disputes counts nowhere until it is settled: corrected, withdrawn, or answered; the second answer is the superintendent’s', async () => {
  const { maple, record, correct, dispute, answer, withdraw, page, facts } = world;
  const counted = async () => (await facts('chief')).map(({ personMinutes }) => personMinutes);
  const { id } = await record('tess');
  for (const who of ['sal', 'rita', 'tess', 'aud'] as const) await expect(dispute(who, id), who).rejects.toThrow(refused('not_allowed'));
  await expect(answer('tess', id)).rejects.toThrow(refused('not_allowed'));
  await dispute('ines', id, 'Nobody came to us.');
  await expect(dispute('ines', id)).rejects.toThrow(refused('not_allowed'));
  expect(await counted()).toEqual([]);
  expect(await page('tess', id)).toMatchObject({ standing: 'disputed', dispute: { words: 'Nobody came to us.', by: 'Inés Elm' }, abilities: { answer: { allowed: true } } });
  expect(await maple.act('ines', (useCase) => visitsOfSchool(useCase, maple.id('elm'), 5))).toMatchObject([{ number: 1, isDisputed: true, people: [{ name: 'Tess Transport', function: 'transportation' }] }]);
  for (const who of ['bo', 'ines', 'hana'] as const) await expect(answer(who, id), who).rejects.toThrow(refused('not_allowed'));
  await answer('tess', id);
  expect(await counted()).toEqual([45]);
  await dispute('ines', id, 'That was another day.');
  for (const who of ['tess', 'odd'] as const) await expect(answer(who, id), who).rejects.toThrow(refused('not_allowed'));
  await answer('rita', id, 'I was there too.');
  expect((await page('ines', id)).abilities.dispute).toMatchObject({ allowed: false, reason: 'settled' });
  expect(await counted()).toEqual([45]);
  // Recorded anew, it may be disputed anew.
  await correct('tess', id, { minutes: 30 });
  await dispute('ines', id);
  await correct('odd', id, { who: ['tess'], minutes: 20, version: 2 });
  expect(await counted()).toEqual([20]);
  await dispute('ines', id);
  await withdraw('rita', id);
  expect(await counted()).toEqual([]);
  expect(await maple.act('ines', (useCase) => visitsOfSchool(useCase, maple.id('elm'), 5))).toEqual([]);
  for (const act of [() => withdraw('tess', id), () => correct('tess', id, { version: 3 }), () => dispute('ines', id), () => answer('rita', id)]) await expect(act()).rejects.toThrow(refused('not_allowed'));
  expect((await page('ines', id)).changes.map(({ kind }) => kind)).toEqual(['recorded', 'disputed', 'answered', 'disputed', 'answered', 'corrected', 'disputed', 'corrected', 'disputed', 'withdrawn']);
});

test('hours are of people, visits in person alone are seen, and a goal ties them; what is not one’s to see is in no figure', async () => {
  const { maple, record, facts } = world;
  const { id: planId } = await maple.act('ines', (useCase) => beginPlan(useCase, { schoolId: maple.id('elm') }));
  const goal = await maple.act('ines', (useCase) => addPart(useCase, planId, { kind: 'goal', parentId: null, text: 'Fewer late days' }));
  const strategy = await maple.act('ines', (useCase) => addPart(useCase, planId, { kind: 'strategy', parentId: goal.id, text: 'Earlier buses' }));
  await record('tess', { who: ['tess', 'bo'], heldOn: '2026-11-10', minutes: 60, goalId: goal.id });
  await record('tess', { mode: 'virtual', heldOn: '2026-11-20', minutes: 30 });
  await record('hana', { schoolId: maple.id('pine'), heldOn: '2026-11-12' });
  await expect(record('tess', { goalId: strategy.id })).rejects.toThrow(refused('goal'));
  await expect(record('tess', { schoolId: maple.id('oak'), goalId: goal.id })).rejects.toThrow(refused('goal'));
  const north = maple.id('north');
  expect((await facts('chief')).map(({ id: _, ...fact }) => fact)).toEqual([
    { schoolId: maple.id('elm'), regionId: north, heldOn: '2026-11-10', mode: 'in_person', personMinutes: 120, functionCodes: ['transportation'], isTied: true },
    { schoolId: maple.id('pine'), regionId: maple.id('south'), heldOn: '2026-11-12', mode: 'in_person', personMinutes: 45, functionCodes: [], isTied: false },
    { schoolId: maple.id('elm'), regionId: north, heldOn: '2026-11-20', mode: 'virtual', personMinutes: 30, functionCodes: ['transportation'], isTied: false },
  ]);
  expect((await facts('rita')).map(({ personMinutes }) => personMinutes)).toEqual([120, 30]);
  expect((await facts('omar'))).toEqual([]);
  const last = async (on: string) => [...(await maple.act('chief', (useCase) => lastVisits(useCase, sql`${['elm', 'oak', 'pine'].map(maple.id)}::uuid[]`, { on, past: null })))].map(([schoolId, { heldOn }]) => [schoolId, heldOn]);
  expect(await last('2026-11-23')).toEqual([[maple.id('elm'), '2026-11-20'], [maple.id('pine'), '2026-11-12']]);
  expect(await last('2026-11-11')).toEqual([[maple.id('elm'), '2026-11-10']]);
});

test('a redrawn map changes nothing that was held: the region is that of the day, and whose the school is now reads it', async () => {
  const { maple, record, facts, listed, page } = world;
  const { id } = await record('tess', { heldOn: '2026-11-20' });
  await maple.act('ada', (useCase) => moveSchools(useCase, { regionId: maple.id('south'), schoolIds: [maple.id('elm')], from: '2026-11-23' }));
  expect(await facts('chief')).toMatchObject([{ regionId: maple.id('north') }]);
  expect(await listed('stu', { regionId: 'mine' })).toEqual([1]);
  expect(await listed('rita')).toEqual([]);
  expect((await page('stu', id)).abilities.correct.allowed).toBe(true);
  // Who came keeps it before their eyes, and what was held before the redraw may still be recorded.
  expect(await listed('tess')).toEqual([1]);
  await record('tess', { heldOn: '2026-11-19' });
  await expect(record('tess', { heldOn: '2026-11-23' })).rejects.toThrow(refused('not_allowed'));
});

test('a promise names the visit in which it was made: at once, or later by who sees that visit of that school', async () => {
  const { maple, record, page } = world;
  const { id } = await record('tess', { promise: { direction: 'to_school', what: 'A second bus', dueOn: '2026-12-01' } });
  const { id: elsewhere } = await record('tess', { schoolId: maple.id('oak') });
  const promise = (who: CastMember, told: object) => maple.act(who, (useCase) => makeCommitment(useCase, { schoolId: maple.id('elm'), what: `By ${who}`, dueOn: '2026-12-01', sourceKind: 'visit', sourceId: id, ...told }));
  await promise('rita', {});
  await promise('ines', { direction: 'by_school' });
  await expect(promise('stu', {})).rejects.toThrow(refused('not_allowed'));
  await expect(promise('omar', { schoolId: maple.id('oak'), direction: 'by_school' })).rejects.toThrow(refused('not_found'));
  await expect(promise('tess', { sourceId: elsewhere })).rejects.toThrow(refused('not_found'));
  await expect(promise('tess', { sourceId: maple.id('nothing') })).rejects.toThrow(refused('not_found'));
  await expect(promise('tess', { sourceKind: 'meeting' })).rejects.toThrow(refused('source'));
  const { items } = await maple.act('ines', (useCase) => findCommitments(useCase, { limit: 10, sourceId: id, state: 'all' }));
  expect(items.map(({ what, source }) => [what, source]).toSorted()).toEqual(['A second bus', 'By ines', 'By rita'].map((what) => [what, { kind: 'visit', id }]));
  await expect(record('tess', { again: true, promise: { direction: 'to_school', what: 'Too late', dueOn: '2026-11-01' } })).rejects.toThrow(refused('dates'));
  expect((await page('tess', id)).abilities.promise.allowed).toBe(true);
});

test('the form offers the team of the region, oneself first, with their functions, and the goals of the plan', async () => {
  const { maple } = world;
  const { id: planId } = await maple.act('ines', (useCase) => beginPlan(useCase, { schoolId: maple.id('elm') }));
  await maple.act('ines', (useCase) => addPart(useCase, planId, { kind: 'goal', parentId: null, text: 'Fewer late days' }));
  const choices = (who: CastMember, school = 'elm') => maple.act(who, (useCase) => findChoices(useCase, maple.id(school)));
  const told = await choices('tess');
  expect(told.people.map(({ name, functions }) => [name, ...functions.map((each) => each.name)])).toEqual([['Tess Transport', 'transportation'], ['Bo Backup', 'transportation'], ['Odd Operations'], ['Rita North']]);
  expect(told).toMatchObject({ today: '2026-11-23', earliest: '2026-09-24', mustCome: true, mayRecord: { allowed: true }, goals: [{ planId, text: 'Fewer late days' }] });
  expect((await choices('rita')).mustCome).toBe(false);
  expect((await choices('hana')).people[0]).toMatchObject({ name: 'Hana Head' });
  expect(await choices('ines')).toMatchObject({ mayRecord: { allowed: false }, people: [], goals: [] });
  expect(await choices('stu')).toMatchObject({ mayRecord: { allowed: false }, people: [], goals: [] });
  await expect(choices('tess', 'nothing')).rejects.toThrow(refused('not_found'));
});
