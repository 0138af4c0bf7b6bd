import { sql } from 'kysely';
import type { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { inDistrict } from '../../../platform/database/in-district.ts';
import { AppError } from '../../../platform/errors.ts';
import { findSetting } from '../../district/index.ts';
import { inBackground } from '../../people/index.ts';
import { measureFacts } from '../measures/measure-facts.ts';
import type { PlanSnapshot } from '../versions/snapshot.ts';
import type { PublicPlan } from './contract.ts';

interface Row {
  schoolId: string;
  district: string;
  approvedOn: string;
  content: PlanSnapshot;
}

/**
 * The approved plan for anybody, read anew each time: what the district turned off or a later approval replaced is gone
 * at once. Throws AppError `not_found` for whatever is not public, in the same words.
 */
export async function getPublicPlan({ database, clock }: { database: Database; clock: Clock }, planId: string): Promise<PublicPlan> {
  const home = await database.owner.selectFrom('plan').where('id', '=', planId).where('approvedVersionId', 'is not', null).select('districtId').executeTakeFirst();
  const plan = home && (await inDistrict(database, home.districtId, async (db) => readPublic(await inBackground({ db, clock }, home.districtId), planId)));
  if (!plan) throw new AppError('not_found', 'There is no plan here that is public.');
  return plan;
}

async function readPublic(useCase: Awaited<ReturnType<typeof inBackground>>, planId: string): Promise<PublicPlan | undefined> {
  const { db, actor } = useCase;
  if ((await findSetting(useCase, 'plan_public_copy')) !== 'on') return undefined;
  const { rows } = await sql<Row>`
    select plan.school_id, d.name as district, v.content, to_char(r.reviewed_at at time zone ${actor.timeZone}, 'YYYY-MM-DD') as approved_on
    from plan join plan_version v on v.district_id = plan.district_id and v.id = plan.approved_version_id join district d on d.id = plan.district_id
    join plan_review r on r.district_id = v.district_id and r.version_id = v.id and r.reviewer = 'superintendent' and r.outcome = 'approved'
    where plan.district_id = ${actor.districtId} and plan.id = ${planId}`.execute(db);
  const row = rows[0];
  if (!row) return undefined;
  const { school, schoolYear, template, parts, measures } = row.content;
  return {
    district: row.district, school, schoolYear, approvedOn: row.approvedOn,
    template: { name: template.name, version: template.version, parts: template.parts },
    // Who does it is said within the district alone.
    parts: parts.map(({ owner: _owner, carriedFrom: _carried, version: _version, ...part }) => part),
    measures: await measureFacts(useCase, row.schoolId, measures),
  };
}
