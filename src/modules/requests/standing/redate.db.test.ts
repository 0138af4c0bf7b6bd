import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import { dispatchEvents, type Subscriber } from '../../../platform/events/dispatch.ts';
import { openLog } from '../../../platform/http/log.ts';
import { addSchoolTime, declareException, loadCalendar, withdrawException } from '../../district/index.ts';
import { confirmRequest } from '../closing/confirm-request.ts';
import { resolveRequest } from '../closing/resolve-request.ts';
import { changeStatus } from '../conversation/change-status.ts';
import { getRequest } from '../page/get-request.ts';
import { askDepartment } from '../pieces/ask-department.ts';
import { openRequest } from '../routing/open-request.ts';
import { readHistory } from './history.ts';
import { standingOf } from './keep-request-standing.ts';
import { redateOpenRequests, redatingBy } from './redate-open-requests.ts';
import { runClocks } from './run-clocks.ts';

async function mapleWithWork() {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  const dispatch = async (subscribers: Subscriber[] = redateOpenRequests) => {
    const context = { database, clock: maple.clock, log: openLog('silent') };
    while ((await dispatchEvents(context, subscribers)) > 0);
  };
  const ask = (summary: string) => maple.act('ines', (useCase) => openRequest(useCase, { summary }));
  const close = (date: string) => maple.act('chief', (useCase) => declareException(useCase, { date, kind: 'closure', reason: 'Snow' }));
  const withdraw = (id: string) => maple.act('chief', (useCase) => withdrawException(useCase, id));
  const due = async (id: string) => {
    const page = await maple.act('odd', (useCase) => getRequest(useCase, id));
    return { first: page.clocks[0]!.dueAt, solved: page.clocks[2]!.dueAt, piece: page.pieces[0]?.dueAt, version: page.version, causes: page.dueDates.map((each) => [each.clock, each.cause, each.note]) };
  };
  const redatings = (requestId: string) => database.owner.selectFrom('dueDate').where('requestId', '=', requestId).where('cause', '=', 'calendar_changed').select('clock').orderBy('clock').execute();
  return { database, maple, dispatch, ask, close, withdraw, due, redatings };
}

test('a closure moves every open promise on with its cause, once, and back when it is withdrawn', async () => {
  const { database, maple, dispatch, ask, close, withdraw, due } = await mapleWithWork();
  const running = await ask('The gate is stuck.');
  await maple.act('odd', (useCase) => askDepartment(useCase, running.id, { departmentId: maple.id('transport'), ask: 'A ladder.', promisedHours: 16 }));
  const before = await due(running.id);
  // Asked on Monday at 9:00: eight hours end on Tuesday at 9:00, forty on the Monday after, sixteen on Wednesday.
  expect(before).toMatchObject({ first: '2026-11-24T14:00:00.000Z', solved: '2026-11-30T14:00:00.000Z', piece: '2026-11-25T14:00:00.000Z' });

  const { ids } = await close('2026-11-24');
  await dispatch();
  const snowed = await due(running.id);
  expect(snowed).toMatchObject({ first: '2026-11-25T14:00:00.000Z', solved: '2026-12-01T14:00:00.000Z', piece: '2026-11-26T14:00:00.000Z' });
  expect(snowed.causes).toContainEqual(['resolution', 'calendar_changed', 'Snow (2026-11-24)']);
  const calendar = await maple.act('odd', loadCalendar);
  expect(snowed.solved).toBe(addSchoolTime(calendar, '2026-11-23T14:00:00Z', 2_400).dueAt);

  await database.owner.updateTable('outboxEvent').set({ dispatchedAt: null }).execute();
  await dispatch();
  expect(await due(running.id)).toEqual(snowed);

  await withdraw(ids[0]!);
  await dispatch();
  const back = await due(running.id);
  expect(back).toMatchObject({ first: before.first, solved: before.solved, piece: before.piece });
  expect(back.causes).toContainEqual(['resolution', 'calendar_changed', 'withdrawn: Snow (2026-11-24)']);
});

test('what is closed is left alone, and what waits for the school keeps the standing that follows from its history', async () => {
  const { database, maple, dispatch, ask, close, redatings } = await mapleWithWork();
  const paused = await ask('Which key is it?');
  await maple.act('odd', (useCase) => changeStatus(useCase, paused.id, { status: 'waiting_on_school', reason: 'Which door?' }));
  const closed = await ask('A lamp.');
  await maple.act('odd', (useCase) => resolveRequest(useCase, closed.id, { whatWasDone: 'Changed.' }));
  await maple.act('ines', (useCase) => confirmRequest(useCase, closed.id, { answer: 'yes' }));
  const rowOf = (id: string) => database.owner.selectFrom('request').where('id', '=', id).selectAll().executeTakeFirstOrThrow();
  const closedBefore = await rowOf(closed.id);

  await close('2026-11-24');
  await dispatch();
  expect(await rowOf(closed.id)).toEqual(closedBefore);
  expect(await redatings(closed.id)).toEqual([]);
  expect(await redatings(paused.id)).toEqual([]);
  const derived = await maple.act('odd', async (useCase) => {
    const history = await readHistory(useCase, paused.id);
    return standingOf(history, runClocks(history, await loadCalendar(useCase), maple.clock.now().toString()));
  });
  const stored = await rowOf(paused.id);
  expect(stored.resolutionDueAt.toISOString()).toBe(derived.resolutionDueAt);
  expect(stored.nextDueAt).toBe(null);
});

test('in batches, with a process that dies between two of them, each request is dated once', async () => {
  const { dispatch, ask, close, redatings } = await mapleWithWork();
  const asked: { id: string }[] = [];
  for (let n = 0; n < 7; n += 1) asked.push(await ask(`Request ${n}`));
  await close('2026-11-24');
  let runs = 0;
  const dying = redatingBy(3).map((subscriber) => ({
    ...subscriber,
    run: async (...given: Parameters<Subscriber['run']>) => {
      await subscriber.run(...given);
      runs += 1;
      if (runs === 2) throw new Error('the process dies here');
    },
  }));
  await dispatch(dying);
  await dispatch(dying);
  expect(runs).toBe(4);
  for (const { id } of asked) expect((await redatings(id)).map((due) => due.clock)).toEqual(['first_answer', 'resolution']);
});
