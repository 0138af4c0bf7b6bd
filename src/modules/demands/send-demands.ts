import { sql } from 'kysely';
import type { DistrictUseCase } from '../people/index.ts';
import { recordSteps } from './record-steps.ts';

/**
 * What was approved for a later day reaches its schools when that day begins where the district is: written down and told,
 * once. What its school heard of by then, from the approval itself or from its weekly digest, is not told again. At most
 * `limit` in one transaction; returns how many were looked at.
 */
export async function sendDemands(useCase: DistrictUseCase, limit: number): Promise<number> {
  const { db, actor, clock } = useCase;
  const { rows } = await sql<{ demandId: string; schoolId: string; revision: number; isNews: boolean }>`
    update demand_answer set sent_at = ${clock.now().toString()} where (district_id, demand_id, school_id) in (
      select a.district_id, a.demand_id, a.school_id from demand_answer a where a.district_id = ${actor.districtId} and a.approved_at is not null and a.sent_at is null and a.send_on <= ${actor.today}::date
      order by a.send_on, a.demand_id, a.school_id limit ${limit} for update skip locked)
    returning demand_id, school_id, revision, state = 'open' and (approved_at at time zone ${actor.timeZone})::date < send_on and not exists (
      select from weekly_digest_part part where part.district_id = demand_answer.district_id and part.school_id = demand_answer.school_id and part.week_start >= demand_answer.send_on - 6) as is_news`.execute(db);
  const news = Map.groupBy(rows.filter(({ isNews }) => isNews), ({ demandId }) => demandId);
  for (const [demandId, sent] of news) await recordSteps(useCase, demandId, sent.map(({ schoolId, revision }) => ({ kind: 'sent', revision, schoolId })));
  return rows.length;
}
