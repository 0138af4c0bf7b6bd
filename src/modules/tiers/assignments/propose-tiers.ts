import { sql } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { insertMany } from '../../../platform/database/insert-many.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnSchoolTier, abilitiesOnTiers } from '../abilities.ts';
import { nextNumber } from '../next-number.ts';
import { tierRows } from '../policy/tier-rows.ts';

export interface Proposal {
  schoolId: string;
  tier: string;
  rationale: string;
  transformation?: boolean | undefined;
  entryCriteria?: string | undefined;
  exitCriteria?: string | undefined;
}

/**
 * Proposes tiers: what the index says and what is judged are both kept, with the reason. One open proposal for a school
 * at a time. All are taken or none.
 */
export async function proposeTiers(useCase: UseCase, { runId, proposals }: { runId?: string | undefined; proposals: Proposal[] }): Promise<{ ids: string[] }> {
  const { db, actor, clock } = useCase;
  requireAbility(abilitiesOnTiers(actor), 'propose');
  if (runId) {
    const run = await db.selectFrom('needIndexRun').where('districtId', '=', actor.districtId).where('id', '=', runId).select('id').executeTakeFirst();
    if (!run) throw new AppError('not_found', 'There is no such computation.');
  }
  const tiers = new Map((await tierRows(useCase)).map((tier) => [tier.key, tier]));
  const ids = proposals.map(({ schoolId }) => schoolId);
  if (new Set(ids).size < ids.length) throw new AppError('doubled', 'A school stands twice among the proposals.');
  const { rows } = await sql<{ id: string; name: string; regionId: string | null; indexTier: string | null; open: boolean }>`
    select s.id, s.short_name as name, m.region_id, r.tier as index_tier,
      exists (select from tier_assignment a where a.district_id = s.district_id and a.school_id = s.id and a.state in ('proposed', 'reviewed')) as open
    from school s left join region_membership m on m.district_id = s.district_id and m.school_id = s.id and m.valid_from <= ${actor.today} and (m.valid_to is null or m.valid_to > ${actor.today})
    left join need_index_result r on r.district_id = s.district_id and r.school_id = s.id and r.run_id = ${runId ?? null}::uuid
    where s.district_id = ${actor.districtId} and s.ended_at is null and s.id = any(${ids}::uuid[])`.execute(db);
  const schools = new Map(rows.map((row) => [row.id, row]));
  const at = clock.now().toString();
  const made = [];
  for (const { schoolId, tier, rationale, transformation = false, entryCriteria, exitCriteria } of proposals) {
    const school = schools.get(schoolId);
    const held = tiers.get(tier);
    if (!school) throw new AppError('not_found', 'There is no such school.');
    requireAbility(abilitiesOnSchoolTier(actor, school), 'propose');
    if (!held) throw new AppError('tier', `There is no tier “${tier}” today.`);
    if (rationale.trim() === '') throw new AppError('rationale', `Say why ${school.name} should be in this tier.`);
    if (school.open) throw new AppError('conflict', `A proposal for ${school.name} is open already.`);
    made.push({
      districtId: actor.districtId, id: newId(), number: await nextNumber(useCase, 'tier_assignment', 1), schoolId, runId: runId ?? null, indexTier: school.indexTier, tier, transformation, rationale,
      entryCriteria: entryCriteria ?? held.entryCriteria, exitCriteria: exitCriteria ?? held.exitCriteria, state: 'proposed', proposedBy: actor.personId, proposedAt: at,
    });
  }
  await insertMany(db, 'tierAssignment', made);
  await insertMany(db, 'tierStep', made.map(({ id, rationale }) => ({ districtId: actor.districtId, id: newId(), assignmentId: id, act: 'propose', state: 'proposed', note: rationale, doneBy: actor.personId, doneAt: at })));
  await recordAct(useCase, { act: 'tier.proposed', subjectType: 'district', subjectId: actor.districtId, details: { schools: made.length, runId: runId ?? null } });
  return { ids: made.map(({ id }) => id) };
}
