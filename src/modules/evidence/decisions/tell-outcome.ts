import { sql } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnDecision } from '../abilities.ts';
import { visibleDecisions } from './visibility.ts';

/** Says what became of what was assigned, once. Throws AppError `not_found` for one that the actor does not see. */
export async function tellOutcome(useCase: UseCase, id: string, { outcome, note }: { outcome: 'done' | 'not_done'; note: string }): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const { rows } = await sql<{ ownerId: string | null; decidedBy: string; schoolId: string | null; regionId: string | null }>`
    select d.owner_id, d.decided_by, d.school_id, d.region_id from evidence_decision d where ${visibleDecisions(useCase)} and d.id = ${id}::uuid`.execute(db);
  const decision = rows[0];
  if (!decision) throw new AppError('not_found', 'There is no such decision.');
  const told = await db.selectFrom('evidenceOutcome').where('districtId', '=', actor.districtId).where('decisionId', '=', id).select('id').executeTakeFirst();
  requireAbility(abilitiesOnDecision(actor, { ...decision, isOpen: decision.ownerId !== null && !told }), 'followUp');
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('evidenceOutcome')
    .values({ districtId: actor.districtId, id: newId(), decisionId: id, outcome, note, toldBy: actor.personId, toldAt: clock.now().toString() })
    .onConflict((clash) => clash.columns(['districtId', 'decisionId']).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) throw new AppError('conflict', 'Somebody has just said what became of it.');
  await recordAct(useCase, { act: 'evidence_decision.followed_up', subjectType: decision.schoolId ? 'school' : decision.regionId ? 'region' : 'district', subjectId: decision.schoolId ?? decision.regionId ?? actor.districtId, details: { decision: id, outcome } });
  return { id };
}
