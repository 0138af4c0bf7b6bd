import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import { dispatchEvents } from '../../../platform/events/dispatch.ts';
import { openLog } from '../../../platform/http/log.ts';
import { declareException, withdrawException, type NewException } from '../../district/index.ts';
import { changeStatus } from '../conversation/change-status.ts';
import { writeMessage } from '../conversation/write-message.ts';
import { openRequest } from '../routing/open-request.ts';
import { countLaterDates } from './count-later-dates.ts';
import { redateOpenRequests } from './redate-open-requests.ts';

type Closure = Omit<NewException, 'reason'>;

test('the number told before a closure is the number of requests that then get later dates', async () => {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  const ask = (summary: string) => maple.act('ines', (useCase) => openRequest(useCase, { summary }));
  await ask('Fresh.');
  const answered = await ask('Answered.');
  await maple.act('odd', (useCase) => writeMessage(useCase, answered.id, { body: 'We come.' }));
  const paused = await ask('Paused.');
  await maple.act('odd', (useCase) => changeStatus(useCase, paused.id, { status: 'waiting_on_school', reason: 'Which door?' }));
  maple.clock.set('2026-11-24T14:30:00Z');
  await ask('Of the next day.');

  const later = async () => {
    maple.clock.set(maple.clock.now().add({ seconds: 1 }).toString());
    while ((await dispatchEvents({ database, clock: maple.clock, log: openLog('silent') }, redateOpenRequests)) > 0);
    return database.owner.selectFrom('request').select(['id', 'firstAnswerDueAt', 'resolutionDueAt']).where('nextDueAt', 'is not', null).orderBy('id').execute();
  };
  const cases: [Closure, number][] = [
    [{ date: '2026-11-25', kind: 'closure' }, 3],
    [{ date: '2026-11-23', kind: 'closure' }, 2],
    [{ date: '2026-11-23', kind: 'half_day', opens: '10:00', closes: '16:00' }, 2],
    [{ date: '2026-11-30', kind: 'closure' }, 3],
    [{ date: '2026-11-30', kind: 'half_day', opens: '08:00', closes: '09:15' }, 1],
    [{ date: '2026-11-30', until: '2026-12-02', kind: 'holiday' }, 3],
    [{ date: '2026-12-03', kind: 'closure' }, 0],
  ];
  for (const [closure, expected] of cases) {
    const { count } = await maple.act('chief', (useCase) => countLaterDates(useCase, closure));
    const before = await later();
    const { ids } = await maple.act('chief', (useCase) => declareException(useCase, { ...closure, reason: 'Snow' }));
    const after = await later();
    const moved = after.filter((row, index) => row.resolutionDueAt > before[index]!.resolutionDueAt || row.firstAnswerDueAt > before[index]!.firstAnswerDueAt);
    expect([closure, count, moved.length]).toEqual([closure, expected, expected]);
    for (const id of ids) await maple.act('chief', (useCase) => withdrawException(useCase, id));
    await later();
  }
  expect(await maple.act('chief', (useCase) => countLaterDates(useCase, { date: '2026-11-28', kind: 'closure' }))).toEqual({ count: 0 });
});

test('who does not see every request is told no number', async () => {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'A request.' }));
  for (const who of ['ada', 'ines', 'odd', 'hana', 'data'] as const) {
    expect(await maple.act(who, (useCase) => countLaterDates(useCase, { date: '2026-11-24', kind: 'closure' }))).toEqual({ count: null });
  }
});
