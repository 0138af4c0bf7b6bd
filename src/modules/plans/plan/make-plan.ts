import { newId } from '../../../platform/ids.ts';
import { findSetting } from '../../district/index.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import { recordPlanAct } from '../record-plan-act.ts';

export interface PlanToMake {
  schoolId: string;
  year: { id: string; startsOn: string; endsOn: string };
  templateVersionId: string;
  followsId?: string | undefined;
}

/** Makes the empty draft of a plan. Whoever calls has judged whether the actor may, and that there is none. */
export async function makePlan(useCase: DistrictUseCase, { schoolId, year, templateVersionId, followsId }: PlanToMake): Promise<string> {
  const { db, actor, clock } = useCase;
  const id = newId();
  const at = clock.now().toString();
  const reviewBy = dayInYear(year, await findSetting(useCase, 'plan_review_by'));
  await db
    .insertInto('plan')
    .values({ districtId: actor.districtId, id, schoolId, schoolYearId: year.id, templateVersionId, followsId: followsId ?? null, state: 'draft', reviewBy, begunBy: actor.personId, begunAt: at, touchedBy: actor.personId, touchedAt: at })
    .execute();
  await recordPlanAct(useCase, { plan: { id, schoolId }, act: 'begun', state: 'draft' });
  return id;
}

/** The day of a month, as 11-01, in a school year: its first one in it, or the year's last day where it has none. */
function dayInYear({ startsOn, endsOn }: { startsOn: string; endsOn: string }, monthDay: string): string {
  const first = [Number(startsOn.slice(0, 4)), Number(startsOn.slice(0, 4)) + 1].map((year) => `${year}-${monthDay}`).find((date) => date >= startsOn && date <= endsOn);
  return first ?? endsOn;
}
