import { sql } from 'kysely';
import type { DistrictUseCase } from '../people/index.ts';
import { recordSteps } from './record-steps.ts';

/** What is asked of a school that has closed lapses. At most `limit` in one transaction; returns how many did. */
export async function lapseDemands(useCase: DistrictUseCase, limit: number): Promise<number> {
  const { db, actor } = useCase;
  const { rows } = await sql<{ demandId: string; schoolId: string; revision: number }>`
    update demand_answer set state = 'lapsed', pending_revision = null where (district_id, demand_id, school_id) in (
      select a.district_id, a.demand_id, a.school_id from demand_answer a join school on school.district_id = a.district_id and school.id = a.school_id
      where a.district_id = ${actor.districtId} and a.state in ('waiting', 'open', 'returned') and school.ended_at is not null order by a.demand_id, a.school_id limit ${limit} for update of a skip locked)
    returning demand_id, school_id, revision`.execute(db);
  for (const [demandId, lapsed] of Map.groupBy(rows, (row) => row.demandId)) await recordSteps(useCase, demandId, lapsed.map(({ schoolId, revision }) => ({ kind: 'lapsed', revision, schoolId, reason: 'The school has closed.' })));
  return rows.length;
}
