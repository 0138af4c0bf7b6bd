import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeCommitment } from '../../src/modules/commitments/change-commitment.ts';
import type { CommitmentFilters } from '../../src/modules/commitments/contract.ts';
import { findCommitments } from '../../src/modules/commitments/find-commitments.ts';
import { makeCommitment } from '../../src/modules/commitments/make-commitment.ts';
import { listBehind, type Whose } from '../../src/modules/overview/board/figure-links-words.ts';
import { readDistrictBoard } from '../../src/modules/overview/board/read-district-board.ts';
import { readRegionBoard } from '../../src/modules/overview/board/read-region-board.ts';
import type { Figures, Meaning } from '../../src/modules/overview/contract.ts';
import type { UseCase } from '../../src/modules/people/index.ts';
import { promiseInRequest } from '../../src/modules/requests/commitments/promise-in-request.ts';
import { tellSightOfRequests } from '../../src/modules/requests/commitments/sight-of-requests.ts';
import type { RequestFilters } from '../../src/modules/requests/contract/parts.ts';
import { makeConfidential } from '../../src/modules/requests/lanes/make-confidential.ts';
import { findRequests } from '../../src/modules/requests/lists/find-requests.ts';
import { problemOf } from '../../src/platform/http/problem.ts';
import { correctVisit } from '../../src/modules/visits/recording/correct-visit.ts';
import { recordVisit } from '../../src/modules/visits/recording/record-visit.ts';
import { disputeVisit } from '../../src/modules/visits/settling/dispute-visit.ts';
import { withdrawVisit } from '../../src/modules/visits/settling/withdraw-visit.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { cloneDatabase } from '../database.ts';
import { readFacts } from './facts.ts';
import { coverWhoLeft, planAct, randomAct, type RandomAct } from './random-acts.ts';
import { districtPlan, makeDistrict, type RandomDistrict } from './random-district.ts';
import { rawFigures, readRawRows, readsBoard, schoolsIn, type Rules } from './raw-board.ts';

const runs = Number(process.env.CAUSEWAY_PROPERTY_RUNS ?? 5);
const seed = Number(process.env.CAUSEWAY_PROPERTY_SEED ?? 20261125);
const names = ['open', 'late', 'newlyLate', 'stuck', 'waitingOnSchool', 'toSchoolDue', 'toSchoolLate', 'bySchoolDue', 'bySchoolLate'] as const;

tellSightOfRequests();
let database: Database;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

const seenFigures = new Map<keyof Figures | 'unseen' | 'contact' | 'visit' | 'support' | 'refused' | 'then', number>();
const note = (name: Parameters<typeof seenFigures.set>[0], value = 1) => seenFigures.set(name, (seenFigures.get(name) ?? 0) + value);

/** Refusals are part of a random day; anything else is not. */
async function attempt(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (problemOf(error, 'test').status >= 500) throw error;
  });
}

const promise = fc.record({ who: fc.nat(999), on: fc.nat(999), days: fc.integer({ min: 0, max: 9 }), request: fc.boolean(), change: fc.nat(5) });
type RandomPromise = typeof promise extends fc.Arbitrary<infer T> ? T : never;

async function promiseSomething(district: RandomDistrict, { who, on, days, request, change }: RandomPromise): Promise<void> {
  const facts = await readFacts(district);
  const bySchool = on % 3 === 0;
  const school = district.schools[on % district.schools.length]!;
  const person = (bySchool ? facts.grants.find((grant) => grant.role === 'school_leader' && grant.schoolId === school)?.personId : undefined) ?? district.people[who % district.people.length]!;
  const dueOn = Temporal.PlainDate.from(facts.today).add({ days }).toString();
  const target = facts.requests[on % Math.max(1, facts.requests.length)];
  const make = (useCase: UseCase) => (request && target ? promiseInRequest(useCase, target.id, { what: 'A second bus', dueOn }) : makeCommitment(useCase, { schoolId: school, what: 'A second bus', dueOn, sourceKind: 'conversation', direction: bySchool ? 'by_school' : 'to_school' }));
  let made: string | undefined;
  await attempt(district.act(request && target ? target.ownerId : person, async (useCase) => { made = (await make(useCase)).id; }));
  const kinds = [undefined, undefined, undefined, { kind: 'kept' }, { kind: 'dropped', reason: 'No.' }, { kind: 'due_moved', dueOn: Temporal.PlainDate.from(dueOn).add({ days: 3 }).toString(), reason: 'Later.' }] as const;
  if (made && kinds[change]) await attempt(district.act(request && target ? target.ownerId : person, (useCase) => changeCommitment(useCase, made!, kinds[change]!)));
}

const visit = fc.record({ who: fc.nat(999), at: fc.nat(999), daysAgo: fc.nat(40), minutes: fc.integer({ min: 1, max: 600 }), afar: fc.boolean(), later: fc.nat(4) });
type RandomVisit = typeof visit extends fc.Arbitrary<infer T> ? T : never;

/** Somebody came, or met from afar; now and then it was not so, was another day, or was written down by mistake. */
async function visitSomebody(district: RandomDistrict, { who, at, daysAgo, minutes, afar, later }: RandomVisit): Promise<void> {
  const { grants, today } = await readFacts(district);
  const serving = grants.filter(({ role }) => ['regional_superintendent', 'operational_leader', 'team_member', 'department_head', 'district_leader'].includes(role));
  const [schoolId, person] = [district.schools[at % district.schools.length]!, serving[who % Math.max(1, serving.length)]?.personId];
  if (person === undefined) return;
  const told = { heldOn: Temporal.PlainDate.from(today).subtract({ days: daysAgo }).toString(), mode: afar ? ('virtual' as const) : ('in_person' as const), purpose: 'coaching' as const, minutes, people: [{ personId: person }], goalId: null, note: null, namesChecked: false, again: true };
  let id: string | undefined;
  await attempt(district.act(person, async (useCase) => { id = (await recordVisit(useCase, { schoolId, ...told })).id; }));
  if (id === undefined) return;
  const leader = grants.find(({ role, schoolId: own }) => role === 'school_leader' && own === schoolId)?.personId;
  if (later === 0 && leader !== undefined) await attempt(district.act(leader, (useCase) => disputeVisit(useCase, id!, { words: 'Nobody came.' })));
  if (later === 1) await attempt(district.act(person, (useCase) => withdrawVisit(useCase, id!, { reason: 'Another school.' })));
  if (later === 2) await attempt(district.act(person, (useCase) => correctVisit(useCase, id!, { ...told, heldOn: today, minutes: 30, reason: 'It was today.', version: 1 })));
}

async function hideSomething(district: RandomDistrict, at: number): Promise<void> {
  const { requests } = await readFacts(district);
  const target = requests[at % Math.max(1, requests.length)];
  if (target) await attempt(district.act(target.ownerId, (useCase) => makeConfidential(useCase, target.id, { lane: 'personnel', reason: 'It is about somebody.' })));
}

async function live(district: RandomDistrict, acts: RandomAct[], promises: RandomPromise[], visits: RandomVisit[] = []): Promise<void> {
  for (const [turn, act] of acts.entries()) {
    const planned = planAct(district, await readFacts(district), act);
    if (planned) await attempt(planned.run());
    if (turn % 3 === 0 && promises[turn / 3]) await promiseSomething(district, promises[turn / 3]!);
    if (turn % 4 === 0 && visits[turn / 4]) await visitSomebody(district, visits[turn / 4]!);
    if (['role_ends', 'person_leaves', 'later'].includes(act.kind)) await coverWhoLeft(district);
  }
}

function rulesOf({ clock, timeZone }: RandomDistrict): Rules {
  const localDay = (at: number) => Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const begins = (date: string) => Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds;
  const now = clock.now().epochMilliseconds;
  return { now, today: localDay(now), localDay, begins, stuckDays: 5, unseenDays: 15 };
}

/** The number of rows of the list behind a figure, through the API's own filters. */
async function listed(useCase: UseCase, figure: keyof Figures, whose: Whose, meaning: Meaning): Promise<number> {
  const { to, search } = listBehind(figure, whose, meaning);
  if (to === '/promises') return (await findCommitments(useCase, { ...(search as Partial<CommitmentFilters>), limit: 200 })).items.length;
  return (await findRequests(useCase, { ...(search as RequestFilters), limit: 200 })).items.length;
}

async function checkBoards(district: RandomDistrict): Promise<void> {
  const rows = await readRawRows(district);
  const rules = rulesOf(district);
  const { people } = await readFacts(district);
  for (const person of people.filter(({ endedAt }) => endedAt === null).map(({ id }) => id)) {
    for (const region of district.regions) {
      const told = await district.act(person, async (useCase) => {
        const board = await readRegionBoard(useCase, region);
        for (const row of board.schools) for (const figure of names) expect(await listed(useCase, figure, { schoolId: row.school.id }, board.meaning), `the list behind ${figure} of a school`).toBe(row[figure]);
        for (const figure of names) expect(await listed(useCase, figure, { regionId: region }, board.meaning), `the list behind ${figure} of the region`).toBe(board.total[figure]);
        return board;
      }).catch((error: { code?: string }) => {
        if (error.code !== 'not_allowed') throw error;
        return 'not_allowed' as const;
      });
      const may = readsBoard(rows, person, region, rules.today);
      if (told === 'nobody') continue;
      expect(told === 'not_allowed', 'who reads the board').toBe(!may);
      if (told === 'not_allowed') {
        note('refused');
        continue;
      }
      expect(told.schools.map((row) => row.school.id).toSorted()).toEqual(schoolsIn(rows, region, rules.today).toSorted());
      for (const row of told.schools) {
        const raw = rawFigures(rows, row.school.id, rules);
        const { contact, hours, visits, ...figures } = raw;
        expect(Object.fromEntries([...names, 'oldestDays', 'unseen'].map((name) => [name, row[name as 'open']]))).toEqual(figures);
        expect(row.lastContact && { on: row.lastContact.on, at: row.lastContact.at && Date.parse(row.lastContact.at) }).toEqual(contact);
        expect(row.support).toMatchObject({ hours: expect.closeTo(hours, 9) as number, visits });
        if (hours > 0) note('support');
        if (row.lastContact?.kind === 'visit') note('visit');
        for (const name of names) note(name, row[name]);
        if (row.unseen) note('unseen');
        if (row.lastContact) note('contact');
      }
      for (const name of names) expect(told.total[name]).toBe(told.schools.reduce((sum, row) => sum + row[name], 0));
      expect(told.deciding).toMatchObject({ newlyLate: told.total.newlyLate, brokenPromises: told.total.toSchoolLate });
    }
  }
}

/** To the last instant of the district's local day. */
function toDaysEnd({ clock, timeZone }: RandomDistrict): string {
  const day = clock.now().toZonedDateTimeISO(timeZone).toPlainDate();
  clock.set(day.add({ days: 1 }).toZonedDateTime(timeZone).toInstant().subtract({ milliseconds: 1 }));
  return day.toString();
}

/** The leader of the district may have lost the role meanwhile. */
function nobodyNow(error: { code?: string }): 'nobody' {
  if (error.code !== 'not_allowed') throw error;
  return 'nobody';
}

const acts = (count: number) => fc.array(randomAct, { minLength: count, maxLength: count, size: 'max' });

test('each figure of a board is what a loop over the raw rows counts, for everybody who reads it, and its list has as many rows; a past day is told as it was told then', async () => {
  await fc.assert(
    fc.asyncProperty(districtPlan, acts(24), acts(14), acts(12), fc.array(promise, { minLength: 12, maxLength: 12 }), fc.array(visit, { minLength: 12, maxLength: 12 }), async (plan, before, after, more, promises, visits) => {
      const district = await makeDistrict(database, plan);
      const leader = district.people[1]!;
      await live(district, before.map((act, turn) => (turn < 4 ? { ...act, kind: 'ask' as const, stranger: false } : act)), promises, visits);
      await hideSomething(district, before[0]!.one);
      await checkBoards(district);
      const day = toDaysEnd(district);
      const board = (asked: { on?: string; map: 'then' | 'now' }) => district.act(leader, (useCase) => readDistrictBoard(useCase, asked)).catch(nobodyNow);
      const then = await board({ map: 'then' });
      district.clock.set(district.clock.now().add({ minutes: 600 }));
      await live(district, after, promises.slice(6), visits.slice(6));
      await checkBoards(district);
      // A week and a half in which nobody does anything: much is late then, or does not move.
      district.clock.set(district.clock.now().add({ hours: 24 * 11 }));
      await coverWhoLeft(district);
      await checkBoards(district);
      const later = await board({ on: day, map: 'then' });
      // Some moved on the day before the look, others not for long: what moved whom then is read from history.
      await live(district, more, [], visits.slice(9));
      const second = toDaysEnd(district);
      const stood = await board({ map: 'then' });
      district.clock.set(district.clock.now().add({ minutes: 700 }));
      await live(district, after, [], visits.slice(3));
      const told = await board({ on: second, map: 'then' });
      if (stood !== 'nobody' && told !== 'nobody') {
        note('then');
        expect({ ...told, meaning: null }, `the figures of ${second}`).toEqual({ ...stood, meaning: null });
      }
      if (then === 'nobody' || later === 'nobody') return;
      note('then');
      expect({ ...later, meaning: null }, `the figures of ${day}`).toEqual({ ...then, meaning: null });
      const now = await board({ on: day, map: 'now' });
      // Another map shares the same schools out in another way.
      if (now !== 'nobody' && later.total.schools === now.total.schools) for (const name of names) expect(now.total[name], `${name} by the map of now`).toBe(later.total[name]);
    }),
    { seed, numRuns: runs, endOnFailure: process.env.CAUSEWAY_PROPERTY_SHRINK === undefined },
  );
  expect([...names, 'unseen', 'contact', 'visit', 'support', 'refused', 'then'].filter((name) => !seenFigures.get(name as 'open')), 'every figure was something at least once, else the property says little').toEqual([]);
}, 600_000);
