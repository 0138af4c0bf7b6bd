import { sql, type SqlBool } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import { findSetting, loadCalendar } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnSchoolTier } from '../abilities.ts';
import { assignmentRows, inEffect } from '../assignments/assignment-rows.ts';
import { schoolDayAfter } from '../school-days.ts';

/** The school asks that its tier be looked at again. The day of the answer is promised with it, on the school calendar. */
export async function askReview(useCase: UseCase, schoolId: string, { question }: { question: string }): Promise<{ id: string; answerDueOn: string }> {
  const { db, actor, clock } = useCase;
  const school = await db.selectFrom('school').where('districtId', '=', actor.districtId).where('id', '=', schoolId).where('endedAt', 'is', null).select('id').executeTakeFirst();
  if (!school) throw new AppError('not_found', 'There is no such school.');
  requireAbility(abilitiesOnSchoolTier(actor, { id: schoolId, regionId: null }), 'askReview');
  const [current] = await assignmentRows(useCase, sql<SqlBool>`a.school_id = ${schoolId} and ${inEffect(actor.today)}`, { limit: 1 });
  if (!current) throw new AppError('no_tier', 'The school has no tier in effect that could be looked at.');
  const open = await db.selectFrom('tierReview').where('districtId', '=', actor.districtId).where('assignmentId', '=', current.id).where('answeredAt', 'is', null).select('answerDueOn').executeTakeFirst();
  if (open) throw new AppError('conflict', `A review is open already; its answer is promised by ${open.answerDueOn}.`);
  const id = newId();
  const answerDueOn = schoolDayAfter(await loadCalendar(useCase), actor.today, await findSetting(useCase, 'tier_review_answer_school_days'));
  await db.insertInto('tierReview').values({ districtId: actor.districtId, id, schoolId, assignmentId: current.id, question, askedBy: actor.personId, askedAt: clock.now().toString(), answerDueOn }).execute();
  await recordAct(useCase, { act: 'tier.review_asked', subjectType: 'tier_assignment', subjectId: current.id, details: { schoolId, answerDueOn } });
  await publish(useCase, { type: 'tier.review_asked', subjectId: id, payload: { schoolId } });
  return { id, answerDueOn };
}
