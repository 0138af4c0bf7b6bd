import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { findSetting, loadCalendar } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import { tierRows } from '../policy/tier-rows.ts';
import { isSchoolDay, schoolDayAfter } from '../school-days.ts';
import { abilitiesOnAssignment } from './abilities.ts';
import { lockAssignment } from './assignment-rows.ts';
import { proposeTiers } from './propose-tiers.ts';
import { recordTierStep } from './record-tier-step.ts';

export interface ExitDecision {
  decision: 'keep' | 'step_down';
  note: string;
  tier?: string | undefined;
  reviewOn?: string | undefined;
}

/** Begins to look whether the school may leave its tier; it keeps its support meanwhile. */
export async function openExitReview(useCase: UseCase, id: string, { note }: { note: string }): Promise<{ id: string }> {
  const row = await lockAssignment(useCase, id);
  requireAbility(abilitiesOnAssignment(useCase.actor, row), 'open_exit_review');
  if (row.effectiveTo !== null && row.effectiveTo <= useCase.actor.today) throw new AppError('conflict', 'This tier has ended.');
  await recordTierStep(useCase, row, 'open_exit_review', note);
  await publish(useCase, { type: 'tier.exit_review_opened', subjectId: id, payload: { schoolId: row.school.id } });
  return { id };
}

/** Keeps the tier until a new review day, or proposes a lighter one, which somebody else approves: nobody takes support away alone. */
export async function decideExitReview(useCase: UseCase, id: string, { decision, note, tier, reviewOn }: ExitDecision): Promise<{ id: string; nextId: string | null }> {
  const { actor } = useCase;
  const row = await lockAssignment(useCase, id);
  requireAbility(abilitiesOnAssignment(actor, row), decision);
  if (decision === 'keep') {
    const calendar = await loadCalendar(useCase);
    const again = reviewOn ?? schoolDayAfter(calendar, actor.today, await findSetting(useCase, 'tier_review_school_days'));
    if (again <= actor.today) throw new AppError('dates', 'The next review is on a day to come.');
    if (reviewOn && !isSchoolDay(calendar, reviewOn)) throw new AppError('no_school_day', `There is no school on that day. The next school day is ${schoolDayAfter(calendar, reviewOn, 1)}.`);
    await recordTierStep(useCase, row, 'keep', note, { reviewOn: again });
    await publish(useCase, { type: 'tier.kept', subjectId: id, payload: { schoolId: row.school.id } });
    return { id, nextId: null };
  }
  const tiers = await tierRows(useCase);
  const level = tiers.find(({ key }) => key === row.tier)?.level ?? 9;
  const lighter = tier === undefined ? tiers.findLast((each) => each.level < level) : tiers.find(({ key }) => key === tier);
  if (!lighter || lighter.level >= level) throw new AppError('tier', 'A step down leads to a lighter tier.');
  await recordTierStep(useCase, row, 'step_down', note);
  const { ids } = await proposeTiers(useCase, { ...(row.runId ? { runId: row.runId } : {}), proposals: [{ schoolId: row.school.id, tier: lighter.key, rationale: note }] });
  return { id, nextId: ids[0]! };
}
