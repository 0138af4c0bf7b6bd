import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import { keepCommitment } from '../../commitments/index.ts';
import type { UseCase } from '../../people/index.ts';
import { nextNumber } from '../../tiers/index.ts';
import { mayRecord, mustCome } from '../abilities.ts';
import type { NewVisit } from '../contract.ts';
import { recordChange } from '../record-change.ts';
import { earliestDay } from './earliest-day.ts';
import { judgeSchool } from './judge-school.ts';
import { requireGoal, requireNoNames, requireOnce } from './require-sound.ts';
import { whoCame } from './who-came.ts';
import { writeVersion } from './write-version.ts';

/**
 * Records a visit that was held, with the promise that was made in it. Throws AppError `not_found` for a school that is not
 * there, `not_allowed` for who does not serve it, `dates` for a day that is to come or too long ago, `people`, `goal`,
 * `personal_data` or `twice`.
 */
export async function recordVisit(useCase: UseCase, { schoolId, promise, ...content }: NewVisit): Promise<{ id: string; number: number }> {
  const { db, actor, clock } = useCase;
  const { districtId } = actor;
  const school = await judgeSchool(useCase, schoolId, content.heldOn);
  requireAbility({ record: mayRecord(school, actor) }, 'record');
  if (mustCome(school, actor)) requireOneself(actor.personId, content.people);
  if (content.heldOn > actor.today) throw new AppError('dates', 'A visit is recorded once it was held.');
  const earliest = await earliestDay(useCase, actor.today);
  if (content.heldOn < earliest) throw new AppError('dates', `Visits are recorded for days from ${earliest} on.`);
  const { came, sum } = await whoCame(useCase, schoolId, content);
  await requireGoal(useCase, schoolId, content.goalId);
  await requireOnce(useCase, { schoolId }, content);
  const id = newId();
  await requireNoNames(useCase, id, content);
  const { heldOn, mode, purpose, minutes, goalId } = content;
  const number = await nextNumber(useCase, 'visit', 1);
  await db.insertInto('schoolVisit').values({ districtId, id, number, schoolId, recordedBy: actor.personId, recordedAt: clock.now().toString(), version: 1, heldOn, mode, purpose, minutes, goalId, ...sum }).execute();
  await writeVersion(useCase, { visitId: id, version: 1, came }, content);
  await recordChange(useCase, { visitId: id, schoolId, kind: 'recorded', version: 1 });
  if (promise) await keepCommitment(useCase, { ...promise, schoolId, source: { kind: 'visit', id } });
  return { id, number };
}

/** Throws AppError `people` unless the person is among those who came. */
export function requireOneself(personId: string, people: { personId: string }[]): void {
  if (!people.some((came) => came.personId === personId)) throw new AppError('people', 'You record visits in which you came along; the region’s leaders record for their team.');
}
