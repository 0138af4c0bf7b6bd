import { sql } from 'kysely';
import type { z } from 'zod';
import type { UseCase } from '../../people/index.ts';
import { lockPlan } from '../lock-plan.ts';
import type { listPartRevisions } from './contract.ts';

type Reply = z.output<typeof listPartRevisions.schemas.reply>;

/** Every text a part ever had, newest first. */
export async function findRevisions(useCase: UseCase, planId: string, partId: string, { before, limit }: { before?: number | undefined; limit: number }): Promise<Reply> {
  const { db, actor } = useCase;
  await lockPlan(useCase, planId, { act: 'read_revisions', judgeOnly: true });
  const { rows: items } = await sql<Reply['items'][number]>`
    select r.version, r.content, r.is_ended, who.full_name as by, to_char(r.written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from plan_part_revision r left join person who on who.district_id = r.district_id and who.id = r.written_by
    where r.district_id = ${actor.districtId} and r.plan_id = ${planId} and r.part_id = ${partId} ${before ? sql`and r.version < ${before}` : sql``} order by r.version desc limit ${limit}`.execute(db);
  return { items };
}
