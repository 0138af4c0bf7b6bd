import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnPlan, type JudgedPlan } from '../abilities.ts';
import { chosenMeasures } from '../measures/chosen-measures.ts';
import { measureFacts } from '../measures/measure-facts.ts';
import { nameMeasures } from '../measures/name-measures.ts';
import { officeOfPlans } from '../office-of-plans.ts';
import { partRows } from '../parts/part-rows.ts';
import { visiblePlans } from '../visibility.ts';
import type { PlanReply } from './contract.ts';
import { historyOfPlan } from './history-of-plan.ts';

type Head = Omit<PlanReply, 'parts' | 'measures' | 'abilities'> & JudgedPlan;

/** One plan with its text, its history, and what the actor may do. Throws AppError `not_found`. */
export async function getPlan(useCase: UseCase, id: string): Promise<PlanReply> {
  const { db, actor } = useCase;
  const { rows } = await sql<Head>`
    select plan.id, plan.school_id, plan.state, plan.review_by, plan.follows_id, plan.judged_version_id, plan.approved_version_id is not null as was_approved,
      to_char(plan.begun_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as begun_at, to_char(plan.touched_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as touched_at,
      (select json_build_object('id', t.id, 'name', t.full_name) from person t where t.district_id = plan.district_id and t.id = plan.touched_by) as touched_by,
      json_build_object('id', school.id, 'name', school.short_name) as school, json_build_object('id', y.id, 'name', y.name) as school_year,
      json_build_object('id', t.id, 'versionId', v.id, 'name', t.name, 'version', v.version, 'content', v.content,
        'newest', (select max(n.version) from plan_template_version n where n.district_id = t.district_id and n.template_id = t.id)) as template,
      (select region_id from region_membership m where m.district_id = plan.district_id and m.school_id = plan.school_id and m.valid_from <= ${actor.today} and (m.valid_to is null or m.valid_to > ${actor.today})) as region_id,
      plan.approved_version_id is not null and coalesce((select s.value #>> '{}' from policy_setting s where s.district_id = plan.district_id and s.key = 'plan_public_copy' and s.valid_from <= ${actor.today} order by s.valid_from desc limit 1), 'off') = 'on' as is_public,
      office.id as office_id, office.name as office, ${historyOfPlan}
    from plan
    join school on school.district_id = plan.district_id and school.id = plan.school_id
    join school_year y on y.district_id = plan.district_id and y.id = plan.school_year_id
    join plan_template_version v on v.district_id = plan.district_id and v.id = plan.template_version_id
    join plan_template t on t.district_id = v.district_id and t.id = v.template_id
    left join department office on office.district_id = plan.district_id and office.id = ${officeOfPlans(useCase)}
    where plan.id = ${id} and ${visiblePlans(useCase)}`.execute(db);
  const head = rows[0];
  if (!head) throw new AppError('not_found', 'There is no such plan, or it is not yours to see.');
  const parts = await partRows(useCase, id);
  const measures = await measureFacts(useCase, head.schoolId, await nameMeasures(useCase, chosenMeasures(parts)));
  const { schoolId, regionId, officeId, officeSpoke, officeSentBack, wasApproved, ...shown } = head;
  return { ...shown, parts, measures, abilities: abilitiesOnPlan({ schoolId, regionId, officeId, officeSpoke, officeSentBack, wasApproved, state: shown.state }, actor) };
}
