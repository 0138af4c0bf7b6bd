import { sql } from 'kysely';
import { requireAbility } from '../../platform/authorization/abilities.ts';
import { AppError } from '../../platform/errors.ts';
import type { UseCase } from '../people/index.ts';
import { abilitiesOnPlan, type JudgedPlan, type PlanAct } from './abilities.ts';
import { officeOfPlans } from './office-of-plans.ts';
import { officeSentBack } from './office-sent-back.ts';
import { visiblePlans } from './visibility.ts';

export interface LockedPlan extends JudgedPlan {
  id: string;
  schoolYearId: string;
  templateVersionId: string;
  judgedVersionId: string | null;
  baselineVersionId: string | null;
  approvedVersionId: string | null;
}

interface LockOptions {
  /** Judged under the lock; left out where the caller judges. */
  act?: PlanAct;
  /** Reads and judges without holding anybody off. */
  judgeOnly?: boolean;
}

/** A plan that the actor sees, locked and judged. Throws AppError `not_found`, and `not_allowed` with the reason. */
export async function lockPlan(useCase: UseCase, id: string, { act, judgeOnly = false }: LockOptions = {}): Promise<LockedPlan> {
  const { db, actor } = useCase;
  const { rows } = await sql<LockedPlan>`
    select plan.id, plan.school_id, plan.school_year_id, plan.template_version_id, plan.state, plan.judged_version_id, plan.baseline_version_id, plan.approved_version_id, plan.approved_version_id is not null as was_approved,
      (select region_id from region_membership m where m.district_id = plan.district_id and m.school_id = plan.school_id and m.valid_from <= ${actor.today} and (m.valid_to is null or m.valid_to > ${actor.today})) as region_id,
      ${officeOfPlans(useCase)} as office_id,
      exists (select from plan_review r where r.district_id = plan.district_id and r.version_id = plan.judged_version_id and r.reviewer = 'office') as office_spoke,
      ${officeSentBack} as office_sent_back
    from plan where plan.id = ${id} and ${visiblePlans(useCase)} ${judgeOnly ? sql`` : sql`for update of plan`}`.execute(db);
  const plan = rows[0];
  if (!plan) throw new AppError('not_found', 'There is no such plan, or it is not yours to see.');
  if (act) requireAbility(abilitiesOnPlan(plan, actor), act);
  return plan;
}
