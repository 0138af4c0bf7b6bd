import { sql, type RawBuilder } from 'kysely';
import { keptPlan } from '../../../platform/database/kept-plans.ts';
import type { UseCase } from '../../people/index.ts';
import { inEffect } from '../assignments/assignment-rows.ts';

export interface TierOfSchool {
  schoolId: string;
  key: string;
  name: string;
  level: number;
  transformation: boolean;
  rationale: string;
  since: string;
  reviewOn: string | null;
  approvedBy: string | null;
}

/** The tier of each school that has one on a local day, with why; everybody of the district reads it. One statement. */
export async function tiersBySchool({ db, actor }: Pick<UseCase, 'db' | 'actor'>, schools: RawBuilder<string[]>, on: string): Promise<Map<string, TierOfSchool>> {
  const { rows } = await sql<TierOfSchool>`${keptPlan}
    select a.school_id, a.tier as key, coalesce(t.name, a.tier) as name, coalesce(t.level, 0) as level, a.transformation, a.rationale, a.effective_from as since, a.review_on,
      (select full_name from person p where p.district_id = a.district_id and p.id = a.approved_by) as approved_by
    from tier_assignment a
    left join lateral (select name, level from support_tier t where t.district_id = a.district_id and t.key = a.tier and t.valid_from <= ${on}::date order by t.valid_from desc limit 1) t on true
    where a.district_id = ${actor.districtId} and a.school_id = any(${schools}) and ${inEffect(on)}`.execute(db);
  return new Map(rows.map((row) => [row.schoolId, row]));
}
