import { recordAct } from '../../platform/audit/record-act.ts';
import { requireAbility } from '../../platform/authorization/abilities.ts';
import { AppError } from '../../platform/errors.ts';
import { publish } from '../../platform/events/publish.ts';
import { newId } from '../../platform/ids.ts';
import type { UseCase } from '../people/index.ts';
import { abilitiesOnCommitment, type CommitmentAct } from './abilities.ts';
import type { CommitmentChange } from './contract.ts';
import { lockCommitment } from './lock-commitment.ts';
import { mayOwe } from './may-owe.ts';

const actOf: Record<CommitmentChange['kind'], CommitmentAct> = { kept: 'keep', dropped: 'drop', due_moved: 'move_due', owner_changed: 'change_owner', taken_up_again: 'take_up_again' };

/** What happens to a commitment, on the record. Throws AppError `dates` for a day that is over, `wrong_side` for an owner who cannot owe it. */
export async function changeCommitment(useCase: UseCase, id: string, change: CommitmentChange): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const commitment = await lockCommitment(useCase, id);
  requireAbility(abilitiesOnCommitment(commitment, actor), actOf[change.kind]);
  const dueOn = 'dueOn' in change ? change.dueOn : commitment.dueOn;
  const ownerId = 'ownerId' in change ? change.ownerId : commitment.ownerId;
  if ('dueOn' in change && dueOn < actor.today) throw new AppError('dates', 'The new day is today or a day to come.');
  if ('ownerId' in change && !(await mayOwe(useCase, ownerId, commitment))) throw new AppError('wrong_side', 'This person cannot owe it: choose somebody of the side that promised.');
  const outcome = change.kind === 'kept' || change.kind === 'dropped' ? change.kind : null;
  await db
    .insertInto('commitmentChange')
    .values({ districtId: actor.districtId, id: newId(), commitmentId: id, kind: change.kind, ownerId, dueOn, reason: change.reason ?? null, changedBy: actor.personId, changedAt: clock.now().toString() })
    .execute();
  await db.updateTable('commitment').set({ ownerId, dueOn, outcome, endedOn: outcome && actor.today }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  await recordAct(useCase, { act: `commitment.${change.kind}`, subjectType: 'commitment', subjectId: id, ...(change.reason ? { reason: change.reason } : {}) });
  await publish(useCase, { type: 'commitment.changed', subjectId: id, payload: { schoolId: commitment.schoolId } });
  return { id };
}
