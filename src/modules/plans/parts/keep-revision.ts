import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';

/** Keeps the parts as they stand now as their newest revisions, and marks the plan as touched. */
export async function keepRevisions({ db, actor, clock }: UseCase, planId: string, partIds: string[]): Promise<void> {
  const at = clock.now().toString();
  await sql`
    insert into plan_part_revision (district_id, part_id, version, plan_id, content, is_ended, written_by, written_at)
    select district_id, id, version, plan_id, jsonb_build_object('text', text, 'because', because, 'inclusion', inclusion, 'studentGroup', student_group, 'series', series, 'period', period, 'baseline', baseline, 'target', target, 'unit', unit, 'dueOn', due_on, 'owner', owner, 'fundingSource', funding_source),
      ended_at is not null, ${actor.personId}, ${at}
    from plan_part where district_id = ${actor.districtId} and plan_id = ${planId} and id = any(${partIds}::uuid[])`.execute(db);
  await db.updateTable('plan').set({ touchedBy: actor.personId, touchedAt: at }).where('districtId', '=', actor.districtId).where('id', '=', planId).execute();
}
