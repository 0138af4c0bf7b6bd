import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/database.ts';
import { clockAt } from '../clock/clock.ts';
import { inDistrict } from '../database/in-district.ts';
import { openLog } from '../http/log.ts';
import { newId } from '../ids.ts';
import { dispatchEvents, type Subscriber } from './dispatch.ts';
import { publish } from './publish.ts';

const clock = clockAt('2026-11-23T14:00:00Z');
const log = openLog('silent');

async function districtWithNews() {
  const database = await cloneDatabase();
  const districtId = newId();
  await database.owner.insertInto('district').values({ id: districtId, name: 'Maple', shortName: 'Maple', timeZone: 'America/New_York', createdAt: new Date() }).execute();
  await inDistrict(database, districtId, (db) => publish({ db, clock, actor: { districtId, personId: null } }, { type: 'bell.rang', subjectId: newId() }));
  return { database, districtId };
}

test('an event has each effect once, however often it is handed on', async () => {
  const { database } = await districtWithNews();
  let rung = 0;
  const subscribers: Subscriber[] = [{ effect: 'count', type: 'bell.rang', run: async () => void (rung += 1) }];
  expect(await dispatchEvents({ database, clock, log }, subscribers)).toBe(1);
  expect(await dispatchEvents({ database, clock, log }, subscribers)).toBe(0);
  await database.owner.updateTable('outboxEvent').set({ dispatchedAt: null }).execute();
  await dispatchEvents({ database, clock, log }, subscribers);
  expect(rung).toBe(1);
});

test('an effect that breaks half-way leaves no trace and is tried again', async () => {
  const { database, districtId } = await districtWithNews();
  let attempts = 0;
  const subscribers: Subscriber[] = [
    {
      effect: 'write then break once',
      type: 'bell.rang',
      run: async ({ db }) => {
        attempts += 1;
        await db.insertInto('shortNumber').values({ districtId, kind: `attempt ${attempts}`, lastNumber: 1 }).execute();
        if (attempts === 1) throw new Error('the process dies here');
      },
    },
  ];
  expect(await dispatchEvents({ database, clock, log }, subscribers)).toBe(0);
  expect(await dispatchEvents({ database, clock, log }, subscribers)).toBe(1);
  expect(await database.owner.selectFrom('shortNumber').select('kind').execute()).toEqual([{ kind: 'attempt 2' }]);
});

test('news of a transaction that rolls back is never told', async () => {
  const { database, districtId } = await districtWithNews();
  const work = inDistrict(database, districtId, async (db) => {
    await publish({ db, clock, actor: { districtId, personId: null } }, { type: 'bell.rang', subjectId: newId() });
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(await database.owner.selectFrom('outboxEvent').select('id').execute()).toHaveLength(1);
});

test('news that can never be handed on does not hold up what comes after it', async () => {
  const { database, districtId } = await districtWithNews();
  const actor = { districtId, personId: null };
  await inDistrict(database, districtId, async (db) => {
    for (let count = 0; count < 120; count += 1) await publish({ db, clock, actor }, { type: 'glass.broke', subjectId: newId() });
    await publish({ db, clock, actor }, { type: 'bell.rang', subjectId: newId() });
  });
  let rung = 0;
  const broken: Subscriber = { effect: 'mend', type: 'glass.broke', run: () => Promise.reject(new Error('it cannot be mended')) };
  expect(await dispatchEvents({ database, clock, log }, [broken, { effect: 'count', type: 'bell.rang', run: async () => void (rung += 1) }])).toBe(2);
  expect(rung).toBe(2);
});
