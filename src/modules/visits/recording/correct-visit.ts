import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { holdsRole, type UseCase } from '../../people/index.ts';
import { abilitiesOnVisit, mustCome } from '../abilities.ts';
import type { VisitCorrection } from '../contract.ts';
import { lockVisit } from '../lock-visit.ts';
import { recordChange } from '../record-change.ts';
import { earliestDay } from './earliest-day.ts';
import { requireOneself } from './record-visit.ts';
import { requireGoal, requireNoNames, requireOnce } from './require-sound.ts';
import { whoCame } from './who-came.ts';
import { writeVersion } from './write-version.ts';

/**
 * Records a visit anew as it was; what was recorded before stays on the record, and a dispute of it is settled. Throws
 * AppError `stale` where somebody corrected it meanwhile, and what recording throws.
 */
export async function correctVisit(useCase: UseCase, id: string, { reason, version: read, ...content }: VisitCorrection): Promise<{ id: string }> {
  const { db, actor } = useCase;
  const visit = await lockVisit(useCase, id);
  requireAbility(abilitiesOnVisit(visit, actor), 'correct');
  if (visit.version !== read) throw new AppError('stale', 'Somebody corrected it meanwhile. Load it again, and see what is still to be put right.', { version: visit.version });
  const { schoolId } = visit;
  if (!holdsRole(actor, 'district_leader') && mustCome({ regionIds: visit.regionId === null ? [] : [visit.regionId] }, actor)) requireOneself(actor.personId, content.people);
  if (content.heldOn > visit.recordedOn) throw new AppError('dates', 'It was recorded before that day.');
  const earliest = await earliestDay(useCase, visit.recordedOn);
  if (content.heldOn !== visit.heldOn && content.heldOn < earliest) throw new AppError('dates', `Recorded on ${visit.recordedOn}, it is of a day from ${earliest} on.`);
  const { came, sum } = await whoCame(useCase, schoolId, content);
  await requireGoal(useCase, schoolId, content.goalId);
  await requireOnce(useCase, { schoolId, visitId: id }, content);
  await requireNoNames(useCase, id, content);
  const version = visit.version + 1;
  const { heldOn, mode, purpose, minutes, goalId } = content;
  await writeVersion(useCase, { visitId: id, version, came }, content);
  await db.updateTable('schoolVisit').set({ version, heldOn, mode, purpose, minutes, goalId, ...sum, standing: 'stands', disputes: 0, answeredBy: null }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  await recordChange(useCase, { visitId: id, schoolId, kind: 'corrected', version, words: reason, settles: visit.standing === 'disputed' });
  return { id };
}
