import { sql } from 'kysely';
import { findSettingsWith } from '../../district/index.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import type { Rule } from './solving/rule.ts';

/** The rule that holds today, and its key: what was decided by another one must be decided again. Groups are part of it, for they say what adds up. */
export async function ruleInForce(useCase: DistrictUseCase): Promise<{ rule: Rule; key: string }> {
  const groups = sql<string>`(select md5(coalesce(string_agg(key || ':' || coalesce(partition, ''), ',' order by key), '')) from student_group where district_id = ${useCase.actor.districtId} and ended_at is null)`;
  const { settings, more } = await findSettingsWith(useCase, ['evidence_fewest_students', 'evidence_ends_of_shares'], groups);
  const { evidence_fewest_students: fewest, evidence_ends_of_shares: ends } = settings;
  // Ten sizes stay possible for a group of fewer than ten; three numbers of successes, as the narrowest end of a share leaves.
  const rule = { fewest, sizeWidth: fewest - 1, outcomeWidth: 2, codesEnds: ends === 'coded' };
  return { rule, key: `1/${fewest}/${ends}/${more}` };
}
