import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { plannedDosesOn, reviewRows, tiersBySchool } from '../../tiers/index.ts';
import type { SchoolOverview } from './contract.ts';

/** The tier of a school today with why, what is planned for it, and whether it is looked at again. */
export async function tierOfSchool(useCase: UseCase, schoolId: string): Promise<SchoolOverview['tier']> {
  const { actor } = useCase;
  const held = (await tiersBySchool(useCase, sql`array[${schoolId}::uuid]`, actor.today)).get(schoolId);
  if (!held) return null;
  const dose = (await plannedDosesOn(useCase, actor.today, [schoolId])).get(schoolId);
  const [review] = await reviewRows(useCase, { schoolId, limit: 1 });
  const { key, name, transformation, rationale, since, reviewOn, approvedBy } = held;
  return { key, name, transformation, rationale, since, reviewOn, approvedBy, planned: dose ? { hours: dose.hours, visits: dose.visits } : null, openReviewDueOn: review && review.answeredAt === null ? review.answerDueOn : null };
}
