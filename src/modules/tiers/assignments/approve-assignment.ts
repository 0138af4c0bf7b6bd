import { sql, type SqlBool } from 'kysely';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { findSetting, loadCalendar } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import { tierRows } from '../policy/tier-rows.ts';
import { isSchoolDay, schoolDayAfter } from '../school-days.ts';
import { abilitiesOnAssignment } from './abilities.ts';
import { assignmentRows, lockAssignment } from './assignment-rows.ts';
import { recordTierStep } from './record-tier-step.ts';

export interface Approval {
  effectiveFrom?: string | undefined;
  reviewOn?: string | undefined;
  landingUntil?: string | undefined;
  note?: string | undefined;
}

/** Says that a proposal was looked at, and what one found. */
export async function reviewAssignment(useCase: UseCase, id: string, { note }: { note: string }): Promise<{ id: string }> {
  const row = await lockAssignment(useCase, id);
  requireAbility(abilitiesOnAssignment(useCase.actor, row), 'review');
  await recordTierStep(useCase, row, 'review', note);
  return { id };
}

/** Takes a proposal back. */
export async function withdrawAssignment(useCase: UseCase, id: string, { note }: { note: string }): Promise<{ id: string }> {
  const row = await lockAssignment(useCase, id);
  requireAbility(abilitiesOnAssignment(useCase.actor, row), 'withdraw');
  await recordTierStep(useCase, row, 'withdraw', note);
  return { id };
}

/**
 * Lets a reviewed proposal take effect on a day; the tier before ends that day. Where the new one is lighter, planned
 * support declines over a dated time. It is looked at again on a school day.
 */
export async function approveAssignment(useCase: UseCase, id: string, { effectiveFrom, reviewOn, landingUntil, note = '' }: Approval): Promise<{ id: string }> {
  const { actor, clock } = useCase;
  const row = await lockAssignment(useCase, id);
  requireAbility(abilitiesOnAssignment(actor, row), 'approve');
  const from = effectiveFrom ?? actor.today;
  if (from < actor.today) throw new AppError('dates', 'A tier takes effect today or later.');
  const calendar = await loadCalendar(useCase);
  const again = reviewOn ?? schoolDayAfter(calendar, from, await findSetting(useCase, 'tier_review_school_days'));
  if (again <= from) throw new AppError('dates', 'The day on which it is looked at again comes after the day it takes effect.');
  if (reviewOn && !isSchoolDay(calendar, reviewOn)) throw new AppError('no_school_day', `There is no school on that day. The next school day is ${schoolDayAfter(calendar, reviewOn, 1)}.`);
  const later = await assignmentRows(useCase, sql<SqlBool>`a.school_id = ${row.school.id} and a.state in ('effective', 'exit_review', 'ended') and (a.effective_to is null or a.effective_to > ${from})`);
  const clash = later.find((other) => other.effectiveFrom! >= from);
  if (clash) throw new AppError('conflict', `Another tier of ${row.school.name} takes effect on ${clash.effectiveFrom}.`);
  const [before] = later;
  const levels = new Map((await tierRows(useCase, from)).map(({ key, level }) => [key, level]));
  const lighter = before !== undefined && (levels.get(row.tier) ?? 0) < (levels.get(before.tier) ?? 0);
  const landing = lighter ? (landingUntil ?? schoolDayAfter(calendar, from, await findSetting(useCase, 'tier_landing_school_days'))) : null;
  if (landing !== null && landing <= from) throw new AppError('dates', 'Support declines over some time: it lands after the day the lighter tier begins.');
  if (before) {
    await lockAssignment(useCase, before.id);
    await recordTierStep(useCase, before, 'end', `Followed by the ${row.tier} tier.`, { effectiveTo: from });
  }
  await recordTierStep(useCase, row, 'approve', note, { approvedBy: actor.personId, approvedAt: clock.now().toString(), effectiveFrom: from, reviewOn: again, landingUntil: landing });
  await publish(useCase, { type: 'tier.effective', subjectId: id, payload: { schoolId: row.school.id } });
  return { id };
}

/** Reviews and approves many with one note. What one may not approve is named with its reason, and the others hold. */
export async function approveMany(useCase: UseCase, { ids, note, ...approval }: Approval & { ids: string[]; note: string }): Promise<{ approved: number; refused: { id: string; sentence: string }[] }> {
  const refused: { id: string; sentence: string }[] = [];
  for (const id of new Set(ids)) {
    try {
      const row = await lockAssignment(useCase, id);
      const { approve, review } = abilitiesOnAssignment(useCase.actor, { ...row, state: 'reviewed' });
      if (!approve.allowed) throw new AppError('not_allowed', approve.sentence);
      if (row.state === 'proposed' && !review.allowed && review.reason !== 'state') throw new AppError('not_allowed', review.sentence);
      if (row.state === 'proposed') await reviewAssignment(useCase, id, { note });
      await approveAssignment(useCase, id, { ...approval, note });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push({ id, sentence: error.message });
    }
  }
  return { approved: new Set(ids).size - refused.length, refused };
}
