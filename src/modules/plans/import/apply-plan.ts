import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { checkSize } from '../parts/check-size.ts';
import { keepParts } from '../parts/keep-parts.ts';
import { keepRevisions } from '../parts/keep-revision.ts';
import { makePlan } from '../plan/make-plan.ts';
import { recordPlanAct } from '../record-plan-act.ts';
import { installTemplate } from '../templates/install-template.ts';
import type { ImportPlace } from './find-places.ts';
import type { MetParts } from './meet-parts.ts';

export interface PlanToApply extends MetParts {
  place: ImportPlace;
}

/** Writes into the plan of a school what a file brings, the plan made where there is none. */
export async function applyPlan(useCase: UseCase, year: { id: string; startsOn: string; endsOn: string }, { place, added, changed, known }: PlanToApply): Promise<void> {
  const { db, actor, clock } = useCase;
  if (added.length + changed.length === 0) return;
  const planId = place.planId ?? (await makePlan(useCase, { schoolId: place.id, year, templateVersionId: await installTemplate(useCase) }));
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(p.position), 0)::float8 as last from plan_part p where p.district_id = ${actor.districtId} and p.plan_id = ${planId}`.execute(db);
  const at = clock.now().toString();
  await keepParts(useCase, planId, added.map(({ fields, ...part }) => ({ ...part, ...fields })), { known, after: rows[0]?.last ?? 0 });
  for (const { part, fields } of changed) await db.updateTable('planPart').set({ ...fields, version: part.version + 1, changedBy: actor.personId, changedAt: at }).where('districtId', '=', actor.districtId).where('id', '=', part.id).execute();
  await keepRevisions(useCase, planId, changed.map(({ part }) => part.id));
  await checkSize(useCase, planId);
  await recordPlanAct(useCase, { plan: { id: planId, schoolId: place.id }, act: 'imported', state: 'draft' });
}
