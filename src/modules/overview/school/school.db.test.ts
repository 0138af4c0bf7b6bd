import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { castMembers, mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { insertMany } from '../../../platform/database/insert-many.ts';
import { newId } from '../../../platform/ids.ts';
import { changeCommitment } from '../../commitments/change-commitment.ts';
import { makeCommitment } from '../../commitments/make-commitment.ts';
import { endRole } from '../../people/end-role.ts';
import { moveSchools } from '../../regions/move-schools.ts';
import { confirmRequest } from '../../requests/closing/confirm-request.ts';
import { decideRequest } from '../../requests/closing/decide-request.ts';
import { resolveRequest } from '../../requests/closing/resolve-request.ts';
import { promiseInRequest } from '../../requests/commitments/promise-in-request.ts';
import { tellSightOfRequests } from '../../requests/commitments/sight-of-requests.ts';
import { changeStatus } from '../../requests/conversation/change-status.ts';
import { writeMessage } from '../../requests/conversation/write-message.ts';
import { makeConfidential } from '../../requests/lanes/make-confidential.ts';
import { openRequest } from '../../requests/routing/open-request.ts';
import { readSchoolBrief } from '../brief/read-school-brief.ts';
import { findHandOvers } from '../hand-over/find-hand-overs.ts';
import { readHandOver } from '../hand-over/read-hand-over.ts';
import { readSchoolHistory } from '../history/read-school-history.ts';
import { readSchoolOverview } from './read-school-overview.ts';

tellSightOfRequests();
let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

const ask = async (who: CastMember, summary: string) => (await maple.act(who, (useCase) => openRequest(useCase, { summary, functionId: maple.id('transportation') }))).id;
const overview = (who: CastMember, school = 'elm') => maple.act(who, (useCase) => readSchoolOverview(useCase, maple.id(school)));
const history = (who: CastMember, school = 'elm', more = {}) => maple.act(who, (useCase) => readSchoolHistory(useCase, maple.id(school), { limit: 100, ...more }));
const brief = (who: CastMember, school = 'elm') => maple.act(who, (useCase) => readSchoolBrief(useCase, maple.id(school)));
const handOver = (who: CastMember, school = 'elm') => maple.act(who, (useCase) => readHandOver(useCase, maple.id(school)));
const roads = { overview, brief } as const;

const secret = 'A driver shouted';
let bus: string;

test('a promise made in a request stands on the school’s page and turns late by itself', async () => {
  bus = await ask('ines', 'Bus 12 is late');
  const waits = await ask('ines', 'A stop is missing');
  await maple.act('tess', (useCase) => changeStatus(useCase, waits, { status: 'waiting_on_school', reason: 'Which street?' }));
  await maple.act('tess', (useCase) => writeMessage(useCase, bus, { body: 'A second bus comes.' }));
  const { id } = await maple.act('tess', (useCase) => promiseInRequest(useCase, bus, { what: 'A second bus', dueOn: '2026-11-27' }));
  await maple.act('ines', (useCase) => promiseInRequest(useCase, bus, { what: 'We count who waits', dueOn: '2026-11-27' }));
  const told = await overview('ines');
  expect(told.requests).toMatchObject({ open: 2, late: 0, waitingOnSchool: 1, oldestDays: 0, withDistrict: [{ id: bus, owner: { name: 'Tess Transport' }, ageDays: 0 }], withSchool: [{ id: waits }] });
  expect(told.promises).toMatchObject({ toSchool: { open: 1, late: 0, items: [{ id, what: 'A second bus', late: false, source: { kind: 'request', id: bus } }] }, bySchool: { open: 1, items: [{ what: 'We count who waits' }] } });
  expect(told.lastContact).toMatchObject({ id: bus, kind: 'message', schoolDaysAgo: 0 });
  expect(told.supporters).toMatchObject({ superintendent: 'Rita North', operationalLeader: 'Odd Operations', items: [{ function: 'operations', hole: true }, { function: 'transportation', person: 'Tess Transport', hole: false }] });
  expect([told.plan, told.visits, told.demands]).toEqual([null, { past: [] }, { items: [], total: 0 }]);

  // A Friday promise is not late on Friday, and late on Monday, by nobody's doing. Thanksgiving is no holiday in Maple.
  maple.clock.set('2026-11-27T20:00:00Z');
  expect((await overview('ines')).promises?.toSchool).toMatchObject({ open: 1, late: 0 });
  maple.clock.set('2026-11-30T14:30:00Z');
  const later = await overview('rita');
  expect(later.promises?.toSchool).toMatchObject({ open: 1, late: 1, items: [{ id, late: true }] });
  expect(later.requests).toMatchObject({ late: 1, oldestDays: 5 });
  expect(later.lastContact).toMatchObject({ schoolDaysAgo: 5 });
});

test('whoever does not read the school’s requests is told nothing of them; its staff what they asked', async () => {
  for (const who of ['omar', 'stu', 'data', 'ada'] as const) {
    for (const [name, road] of Object.entries(roads)) {
      const told = await road(who);
      expect(JSON.stringify(told), `${who} by ${name}`).not.toMatch(/Bus 12|second bus|stop is missing/);
    }
    expect(await overview(who)).toMatchObject({ requests: null, promises: null, lastContact: null, handOver: null });
  }
  expect((await overview('sal')).requests).toMatchObject({ open: 0 });
  await ask('sal', 'A desk is broken');
  expect((await overview('sal')).requests).toMatchObject({ open: 1, withDistrict: [{ summary: 'A desk is broken' }] });
});

test('what is confidential is on no paper and in no history, for anybody; on the page without its words', async () => {
  const id = await ask('ines', secret);
  const { id: promised } = await maple.act('tess', (useCase) => promiseInRequest(useCase, id, { what: 'Speak with the company', dueOn: '2026-12-04' }));
  const before = await Promise.all(castMembers.map(async (who) => (await overview(who)).requests?.open));
  await maple.act('tess', (useCase) => makeConfidential(useCase, id, { lane: 'personnel', reason: 'It names somebody.' }));
  for (const [index, who] of castMembers.entries()) {
    const told = await overview(who);
    const takesPart = who === 'ines' || who === 'tess';
    expect(told.requests?.open, who).toBe(takesPart || before[index] === undefined ? before[index] : before[index]! - Number(['rita', 'odd', 'bo', 'hana', 'chief', 'aud'].includes(who)));
    expect(JSON.stringify(told)).not.toContain(secret);
    for (const paper of [await brief(who), await handOver(who).catch(() => null), await history(who)]) expect(JSON.stringify(paper), who).not.toMatch(new RegExp(`${secret}|Confidential|Speak with the company|${id}|${promised}`));
  }
  // Ended, it is still in no history.
  await maple.act('tess', (useCase) => changeCommitment(useCase, promised, { kind: 'dropped', reason: 'Somebody else does.' }));
  for (const who of ['ines', 'tess', 'chief'] as const) expect(JSON.stringify(await history(who))).not.toContain('Speak with');
});

test('history is by school: leaders, regions, tiers, promises ended, requests by month; paged, and the same on one page as on many', async () => {
  await maple.act('tess', (useCase) => resolveRequest(useCase, bus, { whatWasDone: 'A second bus runs.' }));
  await maple.act('ines', (useCase) => confirmRequest(useCase, bus, { answer: 'yes' }));
  const { id: kept } = await maple.act('rita', (useCase) => makeCommitment(useCase, { schoolId: maple.id('elm'), what: 'I come on Friday', dueOn: '2026-12-04', sourceKind: 'meeting' }));
  await maple.act('rita', (useCase) => changeCommitment(useCase, kept, { kind: 'kept' }));
  const tierId = newId();
  await insertMany(database.owner, 'supportTier', [{ districtId: maple.districtId, id: newId(), key: 'targeted', name: 'Targeted', level: 2, about: 'Some', entryCriteria: 'In', exitCriteria: 'Out', validFrom: '2026-07-01', setAt: '2026-07-01T12:00:00Z' }] as never);
  await insertMany(database.owner, 'tierAssignment', [{ districtId: maple.districtId, id: tierId, number: 1, schoolId: maple.id('elm'), tier: 'targeted', rationale: 'Many newcomers.', entryCriteria: 'In', exitCriteria: 'Out', state: 'effective', proposedBy: maple.id('data'), proposedAt: '2026-10-01T12:00:00Z', approvedBy: maple.id('chief'), approvedAt: '2026-10-05T12:00:00Z', effectiveFrom: '2026-10-12', reviewOn: '2027-01-15' }] as never);
  await maple.act('ada', (useCase) => moveSchools(useCase, { regionId: maple.id('south'), schoolIds: [maple.id('elm')], from: '2026-12-01' }));
  maple.clock.set('2026-12-01T14:00:00Z');

  const all = (await history('chief')).items;
  const words = all.map(({ kind, on, detail }) => [kind, on, 'name' in detail ? detail.name : 'what' in detail ? `${detail.what} ${detail.outcome}` : 'closed' in detail ? `${detail.closed} of ${detail.asked}` : '']);
  expect(words).toEqual([
    ['region', '2026-12-01', 'south'],
    ['promise', '2026-11-30', 'I come on Friday kept'],
    // Asked in November: bus, stop, desk; the confidential one counts nowhere.
    ['requests', '2026-11-30', '1 of 3'],
    ['tier', '2026-10-12', 'Targeted'],
    ['region', '2026-07-01', 'north'],
    ['leader', '2026-07-01', 'Inés Elm'],
  ]);
  expect(all.find(({ kind }) => kind === 'tier')).toMatchObject({ detail: { reason: 'Many newcomers.', approvedBy: 'Chief Maple', until: null } });
  expect((await overview('chief')).tier).toMatchObject({ name: 'Targeted', rationale: 'Many newcomers.', since: '2026-10-12', reviewOn: '2027-01-15' });
  const paged: unknown[] = [];
  for (let cursor: string | undefined, turns = 0; turns < 20; turns += 1) {
    const page = await history('chief', 'elm', { limit: 1, cursor });
    paged.push(...page.items);
    if (!page.nextCursor) break;
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(all);
  expect((await history('chief', 'elm', { kind: 'region' })).items).toHaveLength(2);
  // The map is everybody's; requests and promises are for those who see them.
  expect((await history('omar')).items.map(({ kind }) => kind)).toEqual(['region', 'tier', 'region', 'leader']);
  await expect(maple.act('chief', (useCase) => readSchoolHistory(useCase, newId(), { limit: 10 }))).rejects.toMatchObject({ code: 'not_found' });
  await maple.act('ada', (useCase) => moveSchools(useCase, { regionId: maple.id('north'), schoolIds: [maple.id('elm')], from: '2026-12-02' }));
  maple.clock.set('2026-12-02T14:00:00Z');
});

test('a new leader is offered what they must know for thirty days, and so is the superintendent; others are refused', async () => {
  expect((await maple.act('rita', (useCase) => findHandOvers(useCase))).items).toEqual([]);
  await maple.act('ada', (useCase) => endRole(useCase, maple.id('grant-ines'), '2026-12-02'));
  // Sal of the office takes the school over.
  await insertMany(database.owner, 'roleGrant', [{ districtId: maple.districtId, id: newId(), personId: maple.id('sal'), role: 'school_leader', schoolId: maple.id('elm'), regionId: null, departmentId: null, validFrom: '2026-12-02', grantedAt: '2026-12-02T12:00:00Z' }]);
  const offered = { school: { name: 'elm' }, leader: { name: 'Sal Clerk' }, before: { name: 'Inés Elm' }, since: '2026-12-02', until: '2026-12-02' };
  expect((await maple.act('sal', (useCase) => findHandOvers(useCase))).items).toMatchObject([{ ...offered, mine: true }]);
  expect((await maple.act('rita', (useCase) => findHandOvers(useCase))).items).toMatchObject([{ ...offered, mine: false }]);
  expect((await overview('rita')).handOver).toMatchObject({ leader: { name: 'Sal Clerk' } });
  for (const who of ['omar', 'stu', 'odd', 'tess', 'chief'] as const) expect((await maple.act(who, (useCase) => findHandOvers(useCase))).items, who).toEqual([]);

  await maple.act('tess', (useCase) => decideRequest(useCase, bus, { kind: 'approved', reason: 'The budget holds.' })).catch(() => undefined);
  const open = await ask('sal', 'The gate is open at night');
  await maple.act('tess', (useCase) => decideRequest(useCase, open, { kind: 'deferred', reason: 'After the winter.' }));
  const told = await handOver('sal');
  expect(told.change).toMatchObject({ leader: { name: 'Sal Clerk' }, before: { name: 'Inés Elm' } });
  expect(told.requests.withDistrict.map(({ summary }) => summary)).toEqual(expect.arrayContaining(['The gate is open at night', 'A desk is broken']));
  expect(told.requests.withSchool.map(({ summary }) => summary)).toEqual(['A stop is missing']);
  expect(told.promises).toMatchObject({ toSchool: { open: 1 }, bySchool: { open: 1 } });
  expect(told.decisions.requests).toMatchObject([{ kind: 'deferred', reason: 'After the winter.', request: { id: open } }]);
  expect(told.tier).toMatchObject({ name: 'Targeted' });
  for (const who of ['omar', 'tess', 'bo', 'hana', 'stu', 'data', 'ada'] as const) await expect(handOver(who), who).rejects.toMatchObject({ code: 'not_allowed' });
  for (const who of ['rita', 'odd', 'chief', 'aud'] as const) expect((await handOver(who)).change, who).not.toBeNull();

  maple.clock.set('2027-01-01T14:00:00Z');
  expect((await maple.act('sal', (useCase) => findHandOvers(useCase))).items).toHaveLength(1);
  maple.clock.set('2027-01-02T14:00:00Z');
  for (const who of ['sal', 'rita'] as const) expect((await maple.act(who, (useCase) => findHandOvers(useCase))).items).toEqual([]);
  // By hand, it is there at any time.
  expect((await handOver('rita')).change).not.toBeNull();
});

test('the brief says what it left off: counts and lines make up the whole', async () => {
  for (let n = 0; n < 9; n += 1) await ask('sal', `A need that is told in very many words so that no line of a sheet could ever hold all of it, number ${n}, and then some more words`);
  for (let n = 0; n < 7; n += 1) await maple.act('rita', (useCase) => makeCommitment(useCase, { schoolId: maple.id('elm'), what: `A promise in very many words so that no line of a sheet could ever hold all of it, number ${n}, and then some`, dueOn: '2027-01-20', sourceKind: 'meeting' }));
  const { standing } = await brief('rita');
  const held = standing!;
  expect(held.withDistrict.items.length + held.withDistrict.more + held.waitsForSchool.items.length + held.waitsForSchool.more).toBe(held.open);
  expect([held.withDistrict.items.length, held.toSchool.items.length]).toEqual([7, 6]);
  expect(held.toSchool.more).toBe((await overview('rita')).promises!.toSchool.open - 6);
  for (const line of [...held.withDistrict.items.map(({ summary }) => summary), ...held.toSchool.items.map(({ what }) => what)]) expect(line.length).toBeLessThanOrEqual(60);
});
