import { sql, type RawBuilder } from 'kysely';
import type { DistrictUseCase } from '../people/index.ts';

/** SQL: the id of the department that reviews plans for the district today: the one the setting names, else the owner of the equity function. */
export function officeOfPlans({ actor }: Pick<DistrictUseCase, 'actor'>): RawBuilder<string | null> {
  return sql<string | null>`coalesce(
    (select d.id from department d where d.district_id = ${actor.districtId} and d.ended_at is null and d.code = (
      select s.value #>> '{}' from policy_setting s where s.district_id = ${actor.districtId} and s.key = 'plan_office_department' and s.valid_from <= ${actor.today} order by s.valid_from desc limit 1)),
    (select f.department_id from support_function f where f.district_id = ${actor.districtId} and f.code = 'equity' and f.ended_at is null))`;
}
