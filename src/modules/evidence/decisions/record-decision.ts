import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnPlace } from '../abilities.ts';
import { findCut } from '../gaps/find-cut.ts';
import type { NewDecision } from './contract.ts';
import { findOwners } from './find-owners.ts';
import { findPlace } from './find-place.ts';

/**
 * Keeps what somebody decided before a picture of the evidence, with the filters of the picture and without its numbers.
 * Throws AppError `not_found` for a picture that is not there, `owner_missing`, `owner_unfit`, `date_past`.
 */
export async function recordDecision(useCase: UseCase, { group, ownerId, dueOn, choice, reason, view, ...asked }: NewDecision): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  if (asked.schoolId && asked.regionId) throw new AppError('two_places', 'A decision is about a school or about a region, not both.');
  const place = await findPlace(useCase, asked);
  requireAbility(abilitiesOnPlace(actor, place), 'decide');
  const cut = await findCut(useCase, asked);
  if (group && cut.groups.every((each) => each.key !== group)) throw new AppError('not_found', 'There is no such student group in this picture.');
  if (asked.period && cut.periods.every((each) => each.key !== asked.period)) throw new AppError('not_found', 'There is no such year in this picture.');
  if (choice === 'assign') {
    if (!ownerId || !dueOn) throw new AppError('owner_missing', 'What is assigned needs an owner and a date.');
    if (dueOn < actor.today) throw new AppError('date_past', 'The date has passed already.');
    if ((await findOwners(useCase, asked)).every((owner) => owner.id !== ownerId)) throw new AppError('owner_unfit', 'This person does not answer for the place. Choose somebody of the list.');
  }
  const id = newId();
  await db
    .insertInto('evidenceDecision')
    .values({
      districtId: actor.districtId, id, view, measure: cut.measure.key, subject: cut.subject, grade: cut.grade, period: asked.period ?? null, studentGroup: group ?? null,
      schoolId: asked.schoolId ?? null, regionId: asked.regionId ?? null, map: asked.regionId ? (asked.map ?? 'now') : null,
      choice, reason, ownerId: choice === 'assign' ? ownerId! : null, dueOn: choice === 'assign' ? dueOn! : null, decidedBy: actor.personId, decidedAt: clock.now().toString(),
    })
    .execute();
  await recordAct(useCase, { act: `evidence_decision.${choice === 'decide' ? 'decided' : choice === 'assign' ? 'assigned' : 'dropped'}`, subjectType: asked.schoolId ? 'school' : asked.regionId ? 'region' : 'district', subjectId: asked.schoolId ?? asked.regionId ?? actor.districtId, details: { decision: id, measure: cut.measure.key } });
  if (choice === 'assign') await publish(useCase, { type: 'evidence_decision.assigned', subjectId: id, payload: { personId: ownerId! } });
  return { id };
}
