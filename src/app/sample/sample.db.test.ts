import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/database.ts';
import { clockAt } from '../../platform/clock/clock.ts';
import { loadSample } from './load-sample.ts';

test('the sample is whole: every reference of it holds, and each open request is owned', async () => {
  const database = await cloneDatabase();
  await loadSample(database, clockAt('2026-11-24T14:00:00Z'));
  const { open, owned } = await database.owner
    .selectFrom('request')
    .leftJoin('holding', (join) => join.onRef('holding.requestId', '=', 'request.id').on('holding.untilAt', 'is', null).on('holding.pieceId', 'is', null))
    .where('closedAt', 'is', null)
    .select((eb) => [eb.fn.countAll<number>().as('open'), eb.fn.count<number>('holding.id').as('owned')])
    .executeTakeFirstOrThrow();
  expect(open).toBeGreaterThan(100);
  expect(owned).toBe(open);
  const runs = await database.owner.selectFrom('importRun').where('kind', '=', 'measures').select('repairs').execute();
  expect(runs).toHaveLength(47);
  for (const { repairs } of runs) expect(repairs).toEqual(expect.any(Array));
  expect(await database.owner.selectFrom('measureValue').select((eb) => eb.fn.countAll<number>().as('values')).executeTakeFirstOrThrow()).toEqual({ values: 64_311 });
  const { rows } = await sql`select count(*) as waiting from hiding`.execute(database.owner);
  const units = await sql`select count(*) as waiting from (select distinct school_id, period from measure_value) unit`.execute(database.owner);
  expect(rows, 'what is hidden of each school’s period waits to be decided').toEqual(units.rows);
});
