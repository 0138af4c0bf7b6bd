import { recordAct } from '../../../platform/audit/record-act.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import type { AssignmentRow } from './contract.ts';
import { tierSteps, type TierAct, type TierState } from './tier-states.ts';

interface Set {
  approvedBy?: string;
  approvedAt?: string;
  effectiveFrom?: string;
  effectiveTo?: string;
  reviewOn?: string;
  landingUntil?: string | null;
}

/** The one place where the state of a tier moves: the step, what it sets, and the trail. */
export async function recordTierStep(useCase: UseCase, { id, state, school }: Pick<AssignmentRow, 'id' | 'state' | 'school'>, act: TierAct, note: string, set: Set = {}): Promise<TierState> {
  const { db, actor, clock } = useCase;
  const next = tierSteps[state][act]!;
  const at = clock.now().toString();
  await db.updateTable('tierAssignment').set({ ...set, state: next }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  await db.insertInto('tierStep').values({ districtId: actor.districtId, id: newId(), assignmentId: id, act, state: next, note, doneBy: actor.personId, doneAt: at }).execute();
  await recordAct(useCase, { act: `tier.${act}`, subjectType: 'tier_assignment', subjectId: id, ...(note ? { reason: note } : {}), details: { schoolId: school.id, ...set } });
  return next;
}
