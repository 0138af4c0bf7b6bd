import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import { districtWork } from '../../../app/district-work.ts';
import { eachDistrict } from '../../../app/each-district.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Signal } from '../../../platform/events/news-feed.ts';
import { changeCommitment } from '../../commitments/change-commitment.ts';
import { findCommitments } from '../../commitments/find-commitments.ts';
import { hearCommitmentNews } from '../../commitments/hear-commitment-news.ts';
import { getCommitment } from '../../commitments/get-commitment.ts';
import { makeCommitment } from '../../commitments/make-commitment.ts';
import { readLedger } from '../../commitments/read-ledger.ts';
import { endRole } from '../../people/end-role.ts';
import { grantRole } from '../../people/grant-role.ts';
import { moveSchools } from '../../regions/move-schools.ts';
import { writeMessage } from '../conversation/write-message.ts';
import { assignRequest } from '../handoffs/assign-request.ts';
import { mergeRequest } from '../joining/merge-request.ts';
import { splitRequest } from '../joining/split-request.ts';
import { undoLink } from '../joining/undo-link.ts';
import { makeConfidential } from '../lanes/make-confidential.ts';
import { openRequest } from '../routing/open-request.ts';
import { promiseInRequest } from './promise-in-request.ts';
import { tellSightOfRequests } from './sight-of-requests.ts';

tellSightOfRequests();
let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

const ask = async (who: CastMember, summary: string) => (await maple.act(who, (useCase) => openRequest(useCase, { summary, functionId: maple.id('transportation') }))).id;
const promise = (who: CastMember, requestId: string, what: string, dueOn = '2026-11-30') => maple.act(who, (useCase) => promiseInRequest(useCase, requestId, { what, dueOn }));
const listed = async (who: CastMember, asked: Partial<Parameters<typeof findCommitments>[1]> = {}) => (await maple.act(who, (useCase) => findCommitments(useCase, { limit: 200, state: 'all', ...asked }))).items;

test('a promise made in a request is on the school’s record, turns late by itself, and keeps its first day when it is moved', async () => {
  const id = await ask('ines', 'Bus 12 is late');
  await maple.act('tess', (useCase) => writeMessage(useCase, id, { body: 'A second bus comes from Monday.' }));
  const { id: made } = await maple.act('tess', (useCase) => promiseInRequest(useCase, id, { what: 'A second bus', sentence: 'A second bus comes from Monday.', dueOn: '2026-11-30' }));
  expect(await listed('ines', { schoolId: maple.id('elm') })).toMatchObject([{ id: made, what: 'A second bus', direction: 'to_school', owner: { name: 'Tess Transport' }, department: { name: 'transport' }, standing: 'open', source: { kind: 'request', id } }]);
  expect(await listed('omar')).toEqual([]);
  expect(await listed('stu')).toEqual([]);

  maple.clock.set('2026-12-01T14:00:00Z');
  expect((await listed('ines'))[0]).toMatchObject({ standing: 'late' });
  expect((await listed('rita', { state: 'late' })).map((row) => row.id)).toEqual([made]);
  await expect(maple.act('bo', (useCase) => changeCommitment(useCase, made, { kind: 'kept' }))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(maple.act('ines', (useCase) => changeCommitment(useCase, made, { kind: 'kept' }))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(maple.act('aud', (useCase) => changeCommitment(useCase, made, { kind: 'dropped', reason: 'no' }))).rejects.toMatchObject({ code: 'not_allowed' });
  await maple.act('tess', (useCase) => changeCommitment(useCase, made, { kind: 'due_moved', dueOn: '2026-12-04', reason: 'The driver is ill.' }));
  await maple.act('tess', (useCase) => changeCommitment(useCase, made, { kind: 'kept' }));
  expect((await listed('ines'))[0]).toMatchObject({ standing: 'kept_moved', firstDueOn: '2026-11-30', dueOn: '2026-12-04' });
  await maple.act('ines', (useCase) => changeCommitment(useCase, made, { kind: 'taken_up_again', dueOn: '2026-12-07', reason: 'It came once.' }));
  const one = await maple.act('ines', (useCase) => getCommitment(useCase, made));
  expect(one.changes.map((change) => [change.kind, change.by])).toEqual([['made', 'Tess Transport'], ['due_moved', 'Tess Transport'], ['kept', 'Tess Transport'], ['taken_up_again', 'Inés Elm']]);
  expect([one.standing, one.abilities.take_up_again.allowed]).toEqual(['open', false]);
  maple.clock.set('2026-11-23T14:00:00Z');
});

test('each side promises for itself, for today or later, and by people of that side', async () => {
  const id = await ask('omar', 'The gate is open at night');
  const { id: own } = await promise('omar', id, 'We lock it ourselves until then');
  expect((await listed('odd', { schoolId: maple.id('oak') }))).toMatchObject([{ id: own, direction: 'by_school', owner: { name: 'Omar Oak' }, department: null }]);
  await expect(promise('tess', id, 'Done already', '2026-11-22')).rejects.toMatchObject({ code: 'dates' });
  await expect(maple.act('tess', (useCase) => promiseInRequest(useCase, id, { what: 'The leader does it', dueOn: '2026-11-30', ownerId: maple.id('omar') }))).rejects.toMatchObject({ code: 'wrong_side' });
  await expect(promise('stu', id, 'From elsewhere')).rejects.toMatchObject({ code: 'not_found' });
  await expect(maple.act('stu', (useCase) => makeCommitment(useCase, { schoolId: maple.id('oak'), what: 'From elsewhere', dueOn: '2026-11-30', sourceKind: 'conversation' }))).rejects.toMatchObject({ code: 'not_allowed' });
  const { id: said } = await maple.act('rita', (useCase) => makeCommitment(useCase, { schoolId: maple.id('oak'), what: 'I come on Friday', dueOn: '2026-11-27', sourceKind: 'meeting' }));
  expect((await listed('omar', { direction: 'to_school' })).map((row) => row.id)).toContain(said);
});

test('what was promised in a confidential request exists for those who see that request alone, also when it became so later', async () => {
  const id = await ask('ines', 'A driver shouted');
  const { id: made } = await promise('tess', id, 'I speak with the company');
  expect((await listed('rita')).map((row) => row.id)).toContain(made);
  await maple.act('tess', (useCase) => makeConfidential(useCase, id, { lane: 'personnel', reason: 'It is about somebody.' }));
  for (const who of ['rita', 'chief', 'aud', 'hana', 'sal', 'omar', 'ada'] as const) {
    expect((await listed(who)).map((row) => row.id), who).not.toContain(made);
    await expect(maple.act(who, (useCase) => getCommitment(useCase, made)), who).rejects.toMatchObject({ code: 'not_found' });
  }
  for (const who of ['ines', 'tess'] as const) expect((await listed(who)).map((row) => row.id), who).toContain(made);
});

test('what was promised in a request that is merged stands on the page of the one it went into, over any number of merges, until that is undone', async () => {
  const [first, second, third] = [await ask('omar', 'No ramp at the gate'), await ask('omar', 'The ramp is missing'), await ask('omar', 'A ramp')];
  const { id: made } = await promise('odd', first, 'A ramp of wood until spring');
  const { id: own } = await promise('odd', third, 'A ramp of stone');
  const here = async (who: CastMember, sourceId: string) => (await listed(who, { sourceId })).map((row) => row.id).toSorted();
  expect(await here('omar', third)).toEqual([own]);
  await maple.act('odd', (useCase) => mergeRequest(useCase, first, { intoId: second }));
  expect(await here('omar', second)).toEqual([made]);
  const { id: link } = await maple.act('odd', (useCase) => mergeRequest(useCase, second, { intoId: third }));
  expect(await here('omar', third)).toEqual([made, own].toSorted());
  expect(await here('omar', first)).toEqual([made]);
  // Nobody sees by it what they did not see before.
  expect(await here('stu', third)).toEqual([]);
  await maple.act('odd', (useCase) => undoLink(useCase, link));
  expect(await here('omar', third)).toEqual([own]);
});

test('news of a promise is heard by those who see it, and by nobody else', async () => {
  const id = await ask('ines', 'The bell is broken');
  const { id: made } = await promise('tess', id, 'A new bell');
  const secret = await ask('ines', 'About a driver');
  await maple.act('tess', (useCase) => makeConfidential(useCase, secret, { lane: 'personnel', reason: 'It is about somebody.' }));
  const { id: hidden } = await promise('tess', secret, 'I speak with them');
  const signals = (await database.owner.selectFrom('outboxEvent').where('type', '=', 'commitment.changed').where('subjectId', 'in', [made, hidden]).select(['id', 'type', 'subjectId', 'districtId']).execute()) as Signal[];
  expect(signals).toHaveLength(2);
  const heard = async (who: CastMember) => (await maple.act(who, (useCase) => hearCommitmentNews(useCase, signals))).map((signal) => signal.subjectId).toSorted();
  for (const who of ['rita', 'odd', 'bo', 'hana', 'chief', 'aud'] as const) expect(await heard(who), who).toEqual([made]);
  for (const who of ['ines', 'tess'] as const) expect(await heard(who), who).toEqual([made, hidden].toSorted());
  for (const who of ['omar', 'sal', 'stu', 'data', 'ada'] as const) expect(await heard(who), who).toEqual([]);
});

test('lists narrowed as a board’s links do: by day, and without what is confidential', async () => {
  const rows = (await listed('tess', { schoolId: maple.id('elm') })).filter((row) => row.endedOn === null);
  expect(rows.some((row) => row.isConfidential)).toBe(true);
  const open = await listed('tess', { schoolId: maple.id('elm'), state: 'open', confidential: 'no' });
  expect(open.map((row) => row.id).toSorted()).toEqual(rows.filter((row) => !row.isConfidential).map((row) => row.id).toSorted());
  expect((await listed('tess', { schoolId: maple.id('elm'), state: 'open', dueFrom: '2026-11-30', dueTo: '2026-11-30' })).map((row) => row.id).toSorted()).toEqual(rows.filter((row) => row.dueOn === '2026-11-30').map((row) => row.id).toSorted());
  expect(await listed('tess', { schoolId: maple.id('elm'), state: 'open', dueFrom: '2026-12-05', dueTo: '2026-12-05' })).toEqual([]);
});

test('the ledger counts the very rows that the lists show', async () => {
  for (const by of ['school', 'region', 'department'] as const) {
    const { items } = await maple.act('chief', (useCase) => readLedger(useCase, { by, from: '2026-01-01', to: '2027-12-31', direction: 'to_school' }));
    const rows = (await listed('chief')).filter((row) => row.direction === 'to_school');
    const counted = (standing: string) => rows.filter((row) => row.standing === standing).length;
    const sum = (key: 'n' | 'open' | 'late' | 'kept' | 'keptMoved' | 'keptLate' | 'dropped') => items.reduce((total, item) => total + item[key], 0);
    expect([sum('n'), sum('open'), sum('late'), sum('kept'), sum('keptMoved'), sum('keptLate'), sum('dropped')], by).toEqual([rows.length, ...['open', 'late', 'kept', 'kept_moved', 'kept_late', 'dropped'].map(counted)]);
  }
});

test('no promise is ever lost: not by merge, split, re-assignment, a new map, or people who leave', { timeout: 180_000 }, async () => {
  const step = fc.constantFrom('promise', 'merge', 'split', 'assign', 'move', 'leave', 'drop');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), async (steps) => {
      const world = await cloneDatabase();
      const county = await mapleCounty(world);
      const open = async () => (await county.act('ines', (useCase) => openRequest(useCase, { summary: 'A need', functionId: county.id('transportation') }))).id;
      const made: string[] = [];
      let current = await open();
      const all = async (who: CastMember) => (await county.act(who, (useCase) => findCommitments(useCase, { limit: 200, state: 'all' }))).items;
      for (const kind of ['promise', ...steps]) {
        await run(kind).catch((error: { code?: string }) => {
          if (!error.code) throw error;
        });
        await eachDistrict({ database: world, clock: county.clock }, ...districtWork.coverWhoLeft.steps);
        expect((await all('chief')).map((row) => row.id).toSorted()).toEqual(made.toSorted());
        expect((await all('ines')).map((row) => row.id).toSorted()).toEqual(made.toSorted());
      }
      const firsts = await world.owner.selectFrom('commitmentChange').where('kind', '=', 'made').select('commitmentId').execute();
      expect(firsts.map((row) => row.commitmentId).toSorted()).toEqual(made.toSorted());
      const left = await world.owner.selectFrom('commitment').innerJoin('roleGrant', (join) => join.onRef('roleGrant.personId', '=', 'commitment.ownerId')).where('outcome', 'is', null).where('roleGrant.validTo', 'is', null).select('commitment.id').distinct().execute();
      const openOnes = (await all('chief')).filter((row) => row.endedOn === null).length;
      expect(left.length).toBe(openOnes);

      async function run(kind: string): Promise<void> {
        if (kind === 'promise') made.push((await county.act('odd', (useCase) => promiseInRequest(useCase, current, { what: 'Something', dueOn: '2026-12-01' }))).id);
        if (kind === 'merge') {
          const other = await open();
          await county.act('odd', (useCase) => mergeRequest(useCase, current, { intoId: other }));
          current = other;
        }
        if (kind === 'split') current = (await county.act('odd', (useCase) => splitRequest(useCase, current, { summary: 'Another', functionId: county.id('operations') }))).id;
        if (kind === 'assign') await county.act('odd', (useCase) => assignRequest(useCase, current, { toPersonId: county.id('bo'), reason: 'Closer.' }));
        if (kind === 'move') await county.act('ada', (useCase) => moveSchools(useCase, { regionId: county.id('south'), schoolIds: [county.id('elm')], from: '2026-11-24' }));
        if (kind === 'leave') {
          await county.act('ada', (useCase) => grantRole(useCase, county.id('bo'), { role: 'operational_leader', regionId: county.id('north') } as never)).catch(() => undefined);
          await county.act('ada', (useCase) => endRole(useCase, county.id('grant-odd'), '2026-11-24'));
          county.clock.set('2026-11-24T14:00:00Z');
        }
        if (kind === 'drop') await county.act('rita', (useCase) => changeCommitment(useCase, made[0]!, { kind: 'dropped', reason: 'Not needed any more.' }));
      }
    }),
    { numRuns: 6 },
  );
});
