import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { abilityToBegin } from '../abilities.ts';
import { carryParts } from '../parts/carry-parts.ts';
import { installTemplate } from '../templates/install-template.ts';
import { visiblePlans } from '../visibility.ts';
import { makePlan } from './make-plan.ts';

export interface NewPlan {
  schoolId: string;
  /** The year that runs today unless told. */
  schoolYearId?: string | undefined;
  templateVersionId?: string | undefined;
  /** An earlier plan of the school, whose goals and unfinished steps are carried on. */
  followsId?: string | undefined;
}

/**
 * Begins the plan of a school for a school year, by the newest template unless told. Throws AppError `not_allowed` for
 * others than its people, `not_found` for a year or template that is not there, `conflict` where there is one already.
 */
export async function beginPlan(useCase: UseCase, { schoolId, schoolYearId, templateVersionId, followsId }: NewPlan): Promise<{ id: string }> {
  const { db, actor } = useCase;
  const may = abilityToBegin(actor, schoolId);
  if (!may.allowed) throw new AppError('not_allowed', may.sentence, { reason: may.reason });
  const { rows } = await sql<{ id: string; startsOn: string; endsOn: string; existing: string | null }>`
    select y.id, y.starts_on, y.ends_on, (select p.id from plan p where p.district_id = y.district_id and p.school_year_id = y.id and p.school_id = ${schoolId}) as existing
    from school_year y where y.district_id = ${actor.districtId} and y.ended_at is null and ${schoolYearId ? sql`y.id = ${schoolYearId}` : sql`y.starts_on <= ${actor.today} and y.ends_on >= ${actor.today}`}`.execute(db);
  const year = rows[0];
  if (!year) throw new AppError('not_found', schoolYearId ? 'There is no such school year.' : 'No school year runs today. Choose one.');
  if (year.existing) throw new AppError('conflict', 'The school has a plan for this year. Open it instead.', { planId: year.existing });
  const templateId = templateVersionId ?? (await installTemplate(useCase));
  if (templateVersionId && !(await db.selectFrom('planTemplateVersion').where('districtId', '=', actor.districtId).where('id', '=', templateVersionId).select('id').executeTakeFirst())) throw new AppError('not_found', 'There is no such template.');
  const before = followsId ? await db.selectFrom('plan').where('plan.id', '=', followsId).where('plan.schoolId', '=', schoolId).where(visiblePlans(useCase)).select('plan.id').executeTakeFirst() : undefined;
  if (followsId && !before) throw new AppError('not_found', 'There is no such plan of this school.');
  const id = await makePlan(useCase, { schoolId, year, templateVersionId: templateId, followsId });
  if (before) await carryParts(useCase, before.id, id);
  return { id };
}
