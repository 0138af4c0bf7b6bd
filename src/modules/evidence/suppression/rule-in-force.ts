import { sql } from 'kysely';
import { findSetting } from '../../district/index.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import type { Rule } from './solving/rule.ts';

/** The rule that holds today, and its key: what was decided by another one must be decided again. Groups are part of it, for they say what adds up. */
export async function ruleInForce(useCase: DistrictUseCase): Promise<{ rule: Rule; key: string }> {
  const { db, actor } = useCase;
  const [fewest, ends, groups] = await Promise.all([
    findSetting(useCase, 'evidence_fewest_students'),
    findSetting(useCase, 'evidence_ends_of_shares'),
    sql<{ key: string }>`select md5(coalesce(string_agg(key || ':' || coalesce(partition, ''), ',' order by key), '')) as key from student_group where district_id = ${actor.districtId} and ended_at is null`.execute(db),
  ]);
  // Ten sizes stay possible for a group of fewer than ten; three numbers of successes, as the narrowest end of a share leaves.
  const rule = { fewest, sizeWidth: fewest - 1, outcomeWidth: 2, codesEnds: ends === 'coded' };
  return { rule, key: `1/${fewest}/${ends}/${groups.rows[0]!.key}` };
}
