import { sql, type SqlBool } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnSchoolTier } from '../abilities.ts';
import { plannedDosesOn } from '../dose/planned-dose-on.ts';
import { workingOf } from '../need-index/get-working.ts';
import { runRows } from '../need-index/run-rows.ts';
import { tierRows } from '../policy/tier-rows.ts';
import { reviewRows } from '../reviews/review-rows.ts';
import { assignmentRows, inEffect } from './assignment-rows.ts';
import type { SchoolTierReply } from './contract.ts';
import { findSteps } from './find-assignments.ts';

/** Why this tier: the judgement and the working behind it, for everybody of the district. Throws AppError `not_found`. */
export async function getSchoolTier(useCase: UseCase, schoolId: string): Promise<SchoolTierReply> {
  const { db, actor } = useCase;
  const { rows } = await sql<{ id: string; name: string; regionId: string | null }>`
    select s.id, s.name, m.region_id from school s left join region_membership m on m.district_id = s.district_id and m.school_id = s.id and m.valid_from <= ${actor.today} and (m.valid_to is null or m.valid_to > ${actor.today})
    where s.district_id = ${actor.districtId} and s.id = ${schoolId} and s.ended_at is null`.execute(db);
  const [school] = rows;
  if (!school) throw new AppError('not_found', 'There is no such school.');
  const all = (await assignmentRows(useCase, sql<SqlBool>`a.school_id = ${schoolId} and a.state <> 'withdrawn'`)).map(({ total: _, ...row }) => row);
  const [inForce] = await assignmentRows(useCase, sql<SqlBool>`a.school_id = ${schoolId} and ${inEffect(actor.today)}`, { limit: 1 });
  const current = all.find(({ id }) => id === inForce?.id);
  // The computation that the tier rests on; a tier by judgement alone, or none yet, shows the newest there is.
  const [run] = await runRows(useCase, { runId: current?.runId ?? null, limit: 1 });
  const index = run && (await db.selectFrom('needIndex').where('districtId', '=', actor.districtId).where('id', '=', run.indexId).select(['id', 'name']).executeTakeFirstOrThrow());
  return {
    school: { id: school.id, name: school.name },
    current: current ? { ...current, steps: await findSteps(useCase, current.id) } : null,
    proposal: all.find(({ state }) => state === 'proposed' || state === 'reviewed') ?? null,
    past: all.filter(({ id, effectiveTo }) => id !== current?.id && effectiveTo !== null),
    tiers: await tierRows(useCase),
    working: (run && index && (await workingOf(useCase, { index, run, schoolId }))) ?? null,
    dose: (await plannedDosesOn(useCase, actor.today, [schoolId])).get(schoolId) ?? null,
    reviews: await reviewRows(useCase, { schoolId }),
    abilities: abilitiesOnSchoolTier(actor, school),
  };
}
