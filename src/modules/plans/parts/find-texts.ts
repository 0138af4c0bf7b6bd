import { sql } from 'kysely';
import type { z } from 'zod';
import type { UseCase } from '../../people/index.ts';
import { lockPlan } from '../lock-plan.ts';
import type { listTexts } from './contract.ts';

type Reply = z.output<typeof listTexts.schemas.reply>;

/** Every part that a plan ever had, what was taken out last first, then the others in their places. */
export async function findTexts(useCase: UseCase, planId: string): Promise<Reply> {
  const { db, actor } = useCase;
  await lockPlan(useCase, planId, { act: 'read_revisions', judgeOnly: true });
  const { rows: items } = await sql<Reply['items'][number]>`
    select p.id, p.kind, p.version, p.text, above.text as under, above.ended_at is not null and p.ended_at is not null as goes_with_above,
      to_char(p.ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ended_at, who.full_name as by
    from plan_part p left join person who on who.district_id = p.district_id and who.id = p.changed_by left join plan_part above on above.district_id = p.district_id and above.id = p.parent_id
    where p.district_id = ${actor.districtId} and p.plan_id = ${planId} order by p.ended_at desc nulls last, p.position, p.id limit 1000`.execute(db);
  return { items };
}
