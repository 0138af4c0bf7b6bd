import { sql } from 'kysely';
import type { DistrictUseCase } from '../../people/index.ts';
import { ruleInForce } from './rule-in-force.ts';
import type { InTransaction } from './in-transaction.ts';
import { keepHiding } from './keep-hiding.ts';
import { readCatalog } from './read-catalog.ts';
import type { Figure } from './solving/catalog.ts';
import { solveInThread } from './solving/solver-thread.ts';
import { countWaiting } from './summing/count-waiting.ts';

interface Waiting {
  schoolId: string;
  period: number;
  changes: number;
}

/**
 * Decides what is hidden for some schools' periods whose values, or whose rule, changed since: it reads in one transaction,
 * solves outside of any, and writes in another what has not changed meanwhile. Where no school waits it decides what of the
 * hidden may stand in sums. Returns how many it took up; none means that nothing waits.
 */
export async function solveWaiting(inTransaction: InTransaction, batch = 400): Promise<number> {
  const read = await inTransaction((useCase) => readWaiting(useCase, batch));
  if (read.waiting.length === 0) return countWaiting(inTransaction);
  const solved = await solveInThread({ catalog: read.catalog, rule: read.rule, schools: read.schools });
  await inTransaction((useCase) => keepHiding(useCase, read.key, read.waiting.map((each, index) => ({ ...each, ...solved[index]! }))));
  return read.waiting.length;
}

async function readWaiting(useCase: DistrictUseCase, batch: number) {
  const { db, actor } = useCase;
  const { rule, key } = await ruleInForce(useCase);
  const { rows: waiting } = await sql<Waiting>`
    select school_id, period, changes from hiding
    where district_id = ${actor.districtId} and (solved_changes is distinct from changes or solved_rule is distinct from ${key})
    order by period desc, school_id limit ${batch}`.execute(db);
  const units = new Map(waiting.map((each) => [`${each.schoolId} ${each.period}`, [] as Figure[]]));
  if (waiting.length === 0) return { rule, key, waiting, catalog: { series: [], partitions: {} }, schools: [] };
  const { rows } = await sql<Figure & { schoolId: string; period: number }>`
    select v.school_id, v.period, v.series, v.standing, v.value, v.numerator, v.denominator, coalesce(h.state in (2, 3), false) as hidden_before
    from json_to_recordset(${JSON.stringify(waiting.map((each) => ({ school_id: each.schoolId, period: each.period })))}::json) as asked (school_id uuid, period int)
    join measure_value v on v.district_id = ${actor.districtId} and v.school_id = asked.school_id and v.period = asked.period
    left join hidden_figure h on h.district_id = v.district_id and h.period = v.period and h.series = v.series and h.school_id = v.school_id
    order by v.series`.execute(db);
  for (const row of rows) units.get(`${row.schoolId} ${row.period}`)!.push(row);
  return { rule, key, waiting, catalog: await readCatalog(useCase), schools: [...units.values()] };
}
