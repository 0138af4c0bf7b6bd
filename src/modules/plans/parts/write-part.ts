import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { lockPlan } from '../lock-plan.ts';
import { checkFields } from './check-fields.ts';
import { checkSize } from './check-size.ts';
import type { PartChanges } from './contract.ts';
import { fieldConflicts } from './field-conflicts.ts';
import { getPart } from './get-part.ts';
import { keepRevisions } from './keep-revision.ts';
import { fieldNames, type PartFields, type PlanPart } from './part-fields.ts';

/**
 * Keeps what somebody wrote in a part whose `version` they had before their eyes. What others wrote in other fields since
 * then stays; where both wrote the same field, nothing is written and AppError `stale` holds both texts and who wrote.
 */
export async function writePart(useCase: UseCase, planId: string, partId: string, { version, changes }: { version: number; changes: PartChanges }): Promise<PlanPart> {
  const { db, actor, clock } = useCase;
  await lockPlan(useCase, planId, { act: 'write' });
  const part = await getPart(useCase, planId, partId);
  if (version !== part.version) {
    const { rows } = await sql<{ base: PartFields | null; by: string | null }>`
      select (select content from plan_part_revision where district_id = ${actor.districtId} and part_id = ${partId} and version = ${version}) as base,
        (select who.full_name from plan_part_revision r join person who on who.district_id = r.district_id and who.id = r.written_by where r.district_id = ${actor.districtId} and r.part_id = ${partId} and r.version = ${part.version}) as by`.execute(db);
    const { base, by } = rows[0]!;
    const conflicts = fieldConflicts(base ?? undefined, part, changes);
    if (conflicts.length > 0) throw new AppError('stale', `${by ?? 'Somebody'} wrote here while you did. Both texts are kept: take one, or join them.`, { version: part.version, by, conflicts });
  }
  const fresh = fieldNames.filter((name) => changes[name] !== undefined && changes[name] !== part[name]);
  if (fresh.length === 0) return part;
  const values = Object.fromEntries(fresh.map((name) => [name, changes[name]]));
  await checkFields(useCase, part.kind, { ...part, ...values });
  await db
    .updateTable('planPart')
    .set({ ...values, version: part.version + 1, changedBy: actor.personId, changedAt: clock.now().toString() })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', partId)
    .execute();
  await checkSize(useCase, planId);
  await keepRevisions(useCase, planId, [partId]);
  return getPart(useCase, planId, partId);
}
