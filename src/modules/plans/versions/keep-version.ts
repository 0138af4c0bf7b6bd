import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { newId } from '../../../platform/ids.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import { takeSnapshot } from './take-snapshot.ts';

/**
 * Keeps the whole plan as it can be read now, as its next version; unless it is discarded, that is what is judged from now on. Where nothing was
 * written since the last version and nobody has judged that, it stands. The plan must be locked.
 */
export async function keepVersion(useCase: DistrictUseCase, planId: string, kind: 'review' | 'submitted' | 'discarded'): Promise<{ id: string; number: number }> {
  const { db, actor, clock } = useCase;
  const content = JSON.stringify(await takeSnapshot(useCase, planId));
  const contentSha256 = createHash('sha256').update(content).digest('hex');
  const { rows } = await sql<{ id: string; number: number; contentSha256: string; wasReviewed: boolean }>`
    select v.id, v.number, v.content_sha256, exists (select from plan_review r where r.district_id = v.district_id and r.version_id = v.id) as was_reviewed from plan_version v where v.district_id = ${actor.districtId} and v.plan_id = ${planId} order by v.number desc limit 1`.execute(db);
  const last = rows[0];
  const kept = last?.contentSha256 === contentSha256 && !last.wasReviewed ? last : undefined;
  const id = kept?.id ?? newId();
  const number = kept?.number ?? (last?.number ?? 0) + 1;
  if (!kept) await db.insertInto('planVersion').values({ districtId: actor.districtId, id, planId, number, kind, content, contentSha256, madeBy: actor.personId, madeAt: clock.now().toString() }).execute();
  if (kind !== 'discarded') await db.updateTable('plan').set({ judgedVersionId: id }).where('districtId', '=', actor.districtId).where('id', '=', planId).execute();
  return { id, number };
}
