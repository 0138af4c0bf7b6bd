import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import { dispatchEvents } from '../../../platform/events/dispatch.ts';
import { openLog } from '../../../platform/http/log.ts';
import { declareException, withdrawException } from '../../district/index.ts';
import { changeStatus } from '../conversation/change-status.ts';
import { getRequest } from '../page/get-request.ts';
import { askDepartment } from '../pieces/ask-department.ts';
import { openRequest } from '../routing/open-request.ts';
import { redateOpenRequests } from './redate-open-requests.ts';

test('a closure moves every open promise on with its cause, once, and back when it is withdrawn', async () => {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  const dispatch = async () => {
    const context = { database, clock: maple.clock, log: openLog('silent') };
    while ((await dispatchEvents(context, redateOpenRequests)) > 0);
  };
  const ask = (summary: string) => maple.act('ines', (useCase) => openRequest(useCase, { summary }));
  const running = await ask('The gate is stuck.');
  const paused = await ask('Which key is it?');
  await maple.act('odd', (useCase) => changeStatus(useCase, paused.id, { status: 'waiting_on_school', reason: 'Which door?' }));
  await maple.act('odd', (useCase) => askDepartment(useCase, running.id, { departmentId: maple.id('transport'), ask: 'A ladder.', promisedHours: 16 }));
  const due = async (id: string) => {
    const page = await maple.act('odd', (useCase) => getRequest(useCase, id));
    return { first: page.clocks[0]!.dueAt, solved: page.clocks[2]!.dueAt, piece: page.pieces[0]?.dueAt, version: page.version, causes: page.dueDates.map((each) => [each.clock, each.cause, each.note]) };
  };
  const before = await due(running.id);
  // Asked on Monday at 9:00: eight hours end on Tuesday at 9:00, forty on the Monday after, sixteen on Wednesday.
  expect(before).toMatchObject({ first: '2026-11-24T14:00:00.000Z', solved: '2026-11-30T14:00:00.000Z', piece: '2026-11-25T14:00:00.000Z' });

  const { ids } = await maple.act('chief', (useCase) => declareException(useCase, { date: '2026-11-24', kind: 'closure', reason: 'Snow' }));
  await dispatch();
  const snowed = await due(running.id);
  expect(snowed).toMatchObject({ first: '2026-11-25T14:00:00.000Z', solved: '2026-12-01T14:00:00.000Z', piece: '2026-11-26T14:00:00.000Z' });
  expect(snowed.causes).toContainEqual(['resolution', 'calendar_changed', 'Snow (2026-11-24)']);
  const still = await due(paused.id);
  expect(still.causes.filter(([, cause]) => cause === 'calendar_changed')).toEqual([]);

  await database.owner.updateTable('outboxEvent').set({ dispatchedAt: null }).execute();
  await dispatch();
  expect(await due(running.id)).toEqual(snowed);

  await maple.act('chief', (useCase) => withdrawException(useCase, ids[0]!));
  await dispatch();
  expect(await due(running.id)).toMatchObject({ first: before.first, solved: before.solved, piece: before.piece });
});
