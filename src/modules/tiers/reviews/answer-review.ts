import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnSchoolTier } from '../abilities.ts';

/** Answers a school's review with the reason: the tier stays, or it is to be changed by a proposal. */
export async function answerReview(useCase: UseCase, id: string, { outcome, answer }: { outcome: 'kept' | 'to_be_changed'; answer: string }): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const review = await db.selectFrom('tierReview').where('districtId', '=', actor.districtId).where('id', '=', id).select(['schoolId', 'assignmentId', 'askedBy', 'answeredAt']).forUpdate().executeTakeFirst();
  if (!review) throw new AppError('not_found', 'There is no such review.');
  requireAbility(abilitiesOnSchoolTier(actor, { id: review.schoolId, regionId: null }), 'answerReview');
  if (review.answeredAt !== null) throw new AppError('conflict', 'This review is answered already.');
  await db.updateTable('tierReview').set({ outcome, answer, answeredBy: actor.personId, answeredAt: clock.now().toString() }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  await recordAct(useCase, { act: 'tier.review_answered', subjectType: 'tier_assignment', subjectId: review.assignmentId, reason: answer, details: { outcome } });
  await publish(useCase, { type: 'tier.review_answered', subjectId: id, payload: { schoolId: review.schoolId, personId: review.askedBy } });
  return { id };
}
