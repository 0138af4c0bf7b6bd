import { sql } from 'kysely';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { insertMany } from '../../../platform/database/insert-many.ts';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { schoolDayAfter } from '../../tiers/index.ts';
import { abilitiesOnDemand } from '../abilities.ts';
import { findLikeDemands } from '../checking/find-like-demands.ts';
import { chosenSchools } from '../chosen-schools.ts';
import { lockAsking } from '../lock-asking.ts';
import { lockDemand } from '../lock-demand.ts';
import { readRules } from '../read-rules.ts';
import { recordSteps } from '../record-steps.ts';
import { requireFreeDay } from '../require-free-day.ts';

/**
 * Sends a draft to the regions of its schools, as the map is today; a second time it changes nothing. Throws AppError
 * `duplicate` where the same is asked of the same schools in these weeks and nothing says why this differs, `quiet_period`,
 * `no_school_day`, `no_schools`.
 */
export async function submitDemand(useCase: UseCase, id: string, { differsReason }: { differsReason?: string | undefined }): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  await lockAsking(useCase);
  const demand = await lockDemand(useCase, id);
  if (demand.isSubmitted && demand.ownerId === actor.personId && !demand.isEnded) return { id };
  requireAbility(abilitiesOnDemand(demand, actor), 'submit');
  const rules = await readRules(useCase);
  const sendOn = demand.sendOn < actor.today ? actor.today : demand.sendOn;
  await requireFreeDay(useCase, rules, id, demand.dueOn);
  const { rows: schools } = await sql<{ id: string }>`${chosenSchools(useCase, demand)} order by s.id`.execute(db);
  if (schools.length === 0) throw new AppError('no_schools', 'No school is meant. Choose at least one.');
  const same = differsReason ? [] : (await findLikeDemands(useCase, { ...demand, sendOn, demandId: id, sameWeeks: rules.sameWeeks })).filter((like) => like.same);
  if (same.length > 0) {
    const [first] = same;
    throw new AppError('duplicate', `${first!.department} asks the same of ${first!.schoolsShared} of these schools, due ${first!.dueOn} (D-${first!.number}). Use theirs, or say why yours differs; the regions then decide knowing it.`, { duplicates: same.map(({ id: other, number, what, department }) => ({ id: other, number, what, department })) });
  }
  const at = clock.now().toString();
  const decideBy = schoolDayAfter(rules.calendar, actor.today, rules.approvalDays);
  await db.updateTable('demand').set({ sendOn, revision: 1, submittedAt: at, decideBy, differsReason: differsReason ?? null }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  await db.insertInto('demandTerms').values({ districtId: actor.districtId, demandId: id, revision: 1, minutes: demand.minutes, sendOn, dueOn: demand.dueOn, proposedBy: actor.personId, proposedAt: at }).execute();
  await insertMany(db, 'demandAnswer', schools.map((school) => ({ districtId: actor.districtId, demandId: id, schoolId: school.id, state: 'waiting', revision: 1, minutes: demand.minutes, sendOn, dueOn: demand.dueOn })));
  await recordSteps(useCase, id, [{ kind: 'submitted', revision: 1, minutes: demand.minutes, dueOn: demand.dueOn, reason: differsReason }]);
  return { id };
}
