import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { insertMany } from '../../../platform/database/insert-many.ts';
import { newId } from '../../../platform/ids.ts';
import { openRequest } from '../../requests/routing/open-request.ts';
import { readDistrictBoard } from './read-district-board.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

const asked = '2026-11-02T15:00:00Z';
const movedAt = '2026-11-20T15:00:00Z';
const movedAgain = '2026-11-27T15:00:00Z';
const dayMs = 86_400_000;

/** Each way in which a request moves, written as the one row it leaves; `of` is the request. */
type Row = Record<string, unknown>;
const ways: Record<string, (of: { commitmentId: string }) => [table: 'requestMessage' | 'requestStatusChange' | 'holding' | 'piece' | 'decision' | 'reclassification', row: Row]> = {
  'a message': () => ['requestMessage', { authorId: maple.id('tess'), side: 'district', body: 'The bus comes.', sentAt: movedAt }],
  'another status': () => ['requestStatusChange', { status: 'in_progress', changedAt: movedAt }],
  'a hand-over': () => ['holding', { personId: maple.id('tess'), cause: 'handoff', fromAt: movedAt, untilAt: movedAgain }],
  'given to somebody': () => ['holding', { personId: maple.id('tess'), cause: 'reassigned', fromAt: movedAt, untilAt: movedAgain }],
  'a department was asked': () => ['piece', piece({ askedAt: movedAt })],
  'a department answered': () => ['piece', piece({ askedAt: asked, finishedAt: movedAt, outcome: 'done' })],
  'a decision': () => ['decision', { kind: 'approved', reason: 'Yes.', decidedBy: maple.id('tess'), decidedAt: movedAt }],
  'another kind': ({ commitmentId }) => ['reclassification', { toItemId: item, fromCommitmentId: commitmentId, toCommitmentId: commitmentId, reason: 'It is another.', madeBy: maple.id('tess'), madeAt: movedAt }],
};
const piece = (times: Row) => ({ departmentId: maple.id('transport'), ask: 'Which bus?', ownerId: maple.id('tess'), askedBy: maple.id('tess'), promisedMinutes: 60, dueAt: movedAgain, ...times });
const item = newId();

async function open(at: string): Promise<{ id: string; commitmentId: string }> {
  maple.clock.set(at);
  const { id } = await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'Bus 12 is late', functionId: maple.id('transportation') }));
  const { commitmentId } = await database.owner.selectFrom('request').where('id', '=', id).select('commitmentId').executeTakeFirstOrThrow();
  return { id, commitmentId };
}

const put = (table: ReturnType<(typeof ways)[string]>[0], requestId: string, row: Row) => insertMany(database.owner, table, [{ districtId: maple.districtId, id: newId(), requestId, ...row } as never]);

/** It moves today too, so that what is kept of it is of today and a past day must be read from its history. */
async function moveToday(id: string): Promise<void> {
  await put('requestMessage', id, { authorId: maple.id('tess'), side: 'district', body: 'Here it is.', sentAt: movedAgain });
  await database.owner.updateTable('request').set({ lastActivityAt: movedAgain }).where('id', '=', id).execute();
}

/** Counted from the rows alone: open in the district's hands on the evening of the day, and nothing written of it for five school days. */
async function stuckFromRows(day: string): Promise<number> {
  const evening = Date.parse(`${day}T23:59:59.999-05:00`);
  let since = evening;
  for (let left = 5; left > 0; ) {
    since -= dayMs;
    const weekday = new Date(since - 5 * 3_600_000).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  const of = database.owner;
  const [requests, messages, statuses, holdings, pieces, decisions, kinds] = await Promise.all([of.selectFrom('request').selectAll().execute(), of.selectFrom('requestMessage').selectAll().execute(), of.selectFrom('requestStatusChange').selectAll().execute(), of.selectFrom('holding').selectAll().execute(), of.selectFrom('piece').selectAll().execute(), of.selectFrom('decision').selectAll().execute(), of.selectFrom('reclassification').selectAll().execute()]);
  const moves: [string, Date | null][] = [
    ...requests.map((row): [string, Date] => [row.id, row.submittedAt]),
    ...messages.map((row): [string, Date] => [row.requestId, row.sentAt]),
    ...statuses.map((row): [string, Date] => [row.requestId, row.changedAt]),
    ...holdings.filter((row) => row.cause === 'handoff' || (row.cause === 'reassigned' && row.handoffId === null)).map((row): [string, Date] => [row.requestId, row.fromAt]),
    ...pieces.flatMap((row): [string, Date | null][] => [[row.requestId, row.askedAt], [row.requestId, row.finishedAt]]),
    ...decisions.map((row): [string, Date] => [row.requestId, row.decidedAt]),
    ...kinds.map((row): [string, Date] => [row.requestId, row.madeAt]),
  ];
  return requests.filter(({ id, submittedAt }) => {
    if (submittedAt.getTime() > evening) return false;
    const status = statuses.filter((row) => row.requestId === id && row.changedAt.getTime() <= evening).toSorted((a, b) => a.changedAt.getTime() - b.changedAt.getTime()).at(-1)?.status ?? 'submitted';
    const last = Math.max(...moves.flatMap(([of, at]) => (of === id && at && at.getTime() <= evening ? [at.getTime()] : [])));
    return ['submitted', 'acknowledged', 'in_progress'].includes(status) && last < since;
  }).length;
}

const stuckOnBoard = async (on: string) => (await maple.act('chief', (useCase) => readDistrictBoard(useCase, { on, map: 'then' }))).total.stuck;

test('what was stuck on a past day is told from each thing that moved a request by then, and from nothing that came later', async () => {
  await insertMany(database.owner, 'catalogItem', [{ districtId: maple.districtId, id: item, code: 'bus', name: 'A bus', functionId: maple.id('transportation'), createdAt: asked, search: '' }]);
  for (const way of Object.values(ways)) {
    const request = await open(asked);
    await put(...([way(request)[0], request.id, way(request)[1]] as const));
    await moveToday(request.id);
  }
  // Nothing moved these until today: one lies, of one an owner was covered, one is as it was asked.
  await open(asked);
  const covered = await open(asked);
  await put('holding', covered.id, { personId: maple.id('tess'), cause: 'covered', fromAt: movedAt, untilAt: movedAgain });
  await moveToday(covered.id);
  // This one waited for its school, which is not stuck; and this one was asked late.
  const waits = await open(asked);
  await put('requestStatusChange', waits.id, { status: 'waiting_on_school', changedAt: '2026-11-04T15:00:00Z' });
  await put('requestStatusChange', waits.id, { status: 'in_progress', changedAt: movedAgain });
  await database.owner.updateTable('request').set({ status: 'in_progress', statusSince: movedAgain }).where('id', '=', waits.id).execute();
  await moveToday(waits.id);
  await moveToday((await open(movedAt)).id);

  maple.clock.set('2026-11-30T15:00:00Z');
  const told: Record<string, number> = {};
  for (const day of ['2026-11-03', '2026-11-06', '2026-11-13', '2026-11-19', '2026-11-20', '2026-11-24', '2026-11-27', '2026-11-29']) {
    told[day] = await stuckOnBoard(day);
    expect(told[day], day).toBe(await stuckFromRows(day));
  }
  // With one way of moving left out, one more would be stuck on the 24th; with what came later let in, fewer on the 19th.
  expect([told['2026-11-06'], told['2026-11-19'], told['2026-11-24']]).toEqual([0, Object.keys(ways).length + 2, 2]);
});

test('what was late on a past day is told by the dates of then: moved since, answered since, or standing as it stood', async () => {
  const lateOn = async (on: string) => (await maple.act('chief', (useCase) => readDistrictBoard(useCase, { on, map: 'then' }))).total.late;
  const before = await lateOn('2026-11-19');
  const owner = database.owner;
  const requests = [await open(asked), await open(asked), await open(asked)] as const;
  const [, moved, answered] = requests;
  maple.clock.set('2026-11-30T15:00:00Z');
  // Each was due within days of being asked; the one is given until spring a week later, of the other the first answer came then.
  expect(await lateOn('2026-11-19')).toBe(before + 3);
  const row = await owner.selectFrom('dueDate').selectAll().where('requestId', '=', moved.id).where('clock', '=', 'resolution').executeTakeFirstOrThrow();
  for (const clock of ['first_answer', 'next_answer', 'resolution']) await insertMany(owner, 'dueDate', [{ ...row, id: newId(), clock, dueAt: '2027-03-01T15:00:00Z', recordedAt: movedAgain } as never]);
  await owner.updateTable('request').set({ nextDueAt: '2027-03-01T15:00:00Z' }).where('id', '=', moved.id).execute();
  await owner.updateTable('request').set({ firstAnsweredAt: movedAgain, nextDueAt: '2027-03-01T15:00:00Z' }).where('id', '=', answered.id).execute();
  await insertMany(owner, 'dueDate', [{ ...row, id: newId(), requestId: answered.id, clock: 'resolution', dueAt: '2027-03-01T15:00:00Z', recordedAt: movedAgain } as never]);
  expect(await lateOn('2026-11-19'), 'what came later changes nothing').toBe(before + 3);
  expect(await lateOn('2026-11-02'), 'not yet on the day itself').toBe(0);
  const late = await lateOn('2026-11-28');
  await owner.updateTable('request').set({ status: 'waiting_on_school', statusSince: movedAgain, nextDueAt: null }).where('id', '=', requests[0].id).execute();
  await put('requestStatusChange', requests[0].id, { status: 'waiting_on_school', changedAt: movedAgain });
  for (const clock of ['first_answer', 'resolution']) await insertMany(owner, 'dueDate', [{ ...row, id: newId(), requestId: requests[0].id, clock, dueAt: null, cause: 'paused', recordedAt: movedAgain } as never]);
  expect(await lateOn('2026-11-28'), 'what waits for the school is not late').toBe(late - 1);
  expect(await lateOn('2026-11-19'), 'but was while it waited for the district').toBe(before + 3);
});
