import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/database.ts';
import { clockAt } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/database/database.ts';
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
  await expectVisits(database);
  const { rows } = await sql`select count(*) as waiting from hiding`.execute(database.owner);
  const units = await sql`select count(*) as waiting from (select distinct school_id, period from measure_value) unit`.execute(database.owner);
  expect(rows, 'what is hidden of each school’s period waits to be decided').toEqual(units.rows);
});

/** Visits go where the need is, though not everywhere as planned, and what became of them is on the record. */
async function expectVisits(database: Database): Promise<void> {
  const { rows: heads } = await sql<{ n: number; wrong: number; future: number }>`
    select count(*)::int as n, count(*) filter (where (v.held_on, v.mode, v.purpose, v.minutes, v.goal_id) is distinct from (w.held_on, w.mode, w.purpose, w.minutes, w.goal_id))::int as wrong, count(*) filter (where v.held_on >= '2026-11-24')::int as future
    from school_visit v left join school_visit_version w on w.district_id = v.district_id and w.visit_id = v.id and w.version = v.version`.execute(database.owner);
  expect(heads[0]).toMatchObject({ wrong: 0, future: 0 });
  expect(heads[0]!.n).toBeGreaterThan(1_500);
  const { rows: kinds } = await sql<{ kind: string }>`select distinct kind from school_visit_change order by kind`.execute(database.owner);
  expect(kinds.map(({ kind }) => kind)).toEqual(['answered', 'corrected', 'disputed', 'recorded', 'withdrawn']);
  const { rows: standings } = await sql<{ standing: string; n: number }>`select standing, count(*)::int as n from school_visit where standing <> 'stands' group by 1 order by 1`.execute(database.owner);
  expect(standings).toEqual([{ standing: 'disputed', n: 1 }, { standing: 'withdrawn', n: 1 }]);
  const { rows: strays } = await sql`select from school_visit_person p where not exists (select from role_grant g where g.district_id = p.district_id and g.person_id = p.person_id and g.school_id is null)
    union all select from commitment where source_kind = 'visit' and source_id is null`.execute(database.owner);
  expect(strays).toEqual([]);
  const { rows: tiers } = await sql<{ tier: string; least: number; mean: number; most: number }>`
    with month as (select t.tier, t.school_id, count(v.id) filter (where v.mode = 'in_person') / 9.0 as visits from tier_assignment t left join school_visit v on v.district_id = t.district_id and v.school_id = t.school_id and v.standing = 'stands' group by 1, 2)
    select tier, min(visits)::float as least, avg(visits)::float as mean, max(visits)::float as most from month group by 1`.execute(database.owner);
  const of = Object.fromEntries(tiers.map((row) => [row.tier, row]));
  expect(of.intensive!.mean).toBeGreaterThan(of.targeted!.mean);
  expect(of.targeted!.mean).toBeGreaterThan(of.universal!.mean);
  expect(of.intensive!.least, 'some get less than was planned').toBeLessThan(2.5);
  expect(of.universal!.most, 'some get more').toBeGreaterThan(1.4);
}
