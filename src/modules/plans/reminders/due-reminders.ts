import { sql } from 'kysely';
import type { DistrictUseCase } from '../../people/index.ts';
import { officeOfPlans } from '../office-of-plans.ts';

export interface DueReminder {
  personId: string;
  planId: string;
  kind: 'review_by' | 'office_review' | 'checkpoint' | 'step';
  subjectId: string;
  dueOn: string;
}

/**
 * Dates of plans from today to a local day, each with everybody who has to act before it and was not reminded of it: the
 * leader of the school, the region's superintendent of what waits for approval, the head of the office of what it has not
 * reviewed. The most urgent first.
 */
export async function dueReminders({ db, actor }: DistrictUseCase, until: string): Promise<DueReminder[]> {
  const { districtId, today } = actor;
  const holds = (role: string) => sql`g.district_id = ${districtId} and g.role = ${role} and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to > ${today})`;
  const leader = sql`join role_grant g on ${holds('school_leader')} and g.school_id = plan.school_id`;
  const { rows } = await sql<DueReminder>`
    select due.* from (
      select g.person_id, plan.id as plan_id, 'review_by' as kind, plan.id as subject_id, plan.review_by as due_on from plan ${leader}
        where plan.district_id = ${districtId} and plan.state in ('draft', 'in_review', 'council_approved', 'returned') and plan.approved_version_id is null and plan.review_by between ${today} and ${until}
      union
      select g.person_id, plan.id, 'review_by', plan.judged_version_id, plan.review_by from plan
        join region_membership m on m.district_id = plan.district_id and m.school_id = plan.school_id and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to > ${today})
        join role_grant g on ${holds('regional_superintendent')} and g.region_id = m.region_id
        where plan.district_id = ${districtId} and plan.state = 'submitted' and plan.review_by between ${today} and ${until}
      union
      select g.person_id, plan.id, 'office_review', plan.judged_version_id, plan.review_by from plan
        join role_grant g on ${holds('department_head')} and g.department_id = ${officeOfPlans({ actor })}
        where plan.district_id = ${districtId} and plan.state in ('submitted', 'approved') and plan.review_by between ${today} and ${until}
          and not exists (select from plan_review r where r.district_id = plan.district_id and r.version_id = plan.judged_version_id and r.reviewer = 'office')
      union
      select g.person_id, plan.id, 'checkpoint', k.id, k.due_on from checkpoint k
        join plan_cycle c on c.district_id = k.district_id and c.id = k.cycle_id and c.ended_at is null
        join plan on plan.district_id = k.district_id and plan.id = k.plan_id ${leader}
        where k.district_id = ${districtId} and k.state = 'scheduled' and k.due_on between ${today} and ${until}
      union
      select g.person_id, plan.id, 'step', p.id, p.due_on from plan_part p
        join plan on plan.district_id = p.district_id and plan.id = p.plan_id and plan.approved_version_id is not null ${leader}
        where p.district_id = ${districtId} and p.kind = 'action_step' and p.ended_at is null and p.standing = 'open' and p.due_on between ${today} and ${until}) due
    where not exists (select from plan_reminder r where r.district_id = ${districtId} and r.person_id = due.person_id and r.subject_id = due.subject_id and r.kind = due.kind and r.due_on = due.due_on)
    order by due.due_on, due.person_id, due.kind, due.subject_id limit 2000`.execute(db);
  return rows;
}
