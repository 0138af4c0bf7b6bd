import { sql, type SqlBool } from 'kysely';
import type { z } from 'zod';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { lockPlan } from '../lock-plan.ts';
import { chosenMeasures } from '../measures/chosen-measures.ts';
import { nameMeasures } from '../measures/name-measures.ts';
import { compareParts } from '../versions/compare-parts.ts';
import type { listPartRevisions } from './contract.ts';
import { partRows } from './part-rows.ts';

type Reply = z.output<typeof listPartRevisions.schemas.reply>;

/** Every state a part ever had, newest first, each with what putting it back would change; its standing and place are no part of it. */
export async function findRevisions(useCase: UseCase, planId: string, partId: string, { before, limit }: { before?: number | undefined; limit: number }): Promise<Reply> {
  const { db, actor } = useCase;
  await lockPlan(useCase, planId, { act: 'read_revisions', judgeOnly: true });
  const [now] = await partRows(useCase, planId, sql<SqlBool>`p.id = ${partId}`);
  if (!now) throw new AppError('not_found', 'There is no such part in this plan.');
  const { rows } = await sql<Omit<Reply['items'][number], 'measure' | 'back'>>`
    select r.version, r.content, r.is_ended, who.full_name as by, to_char(r.written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from plan_part_revision r left join person who on who.district_id = r.district_id and who.id = r.written_by
    where r.district_id = ${actor.districtId} and r.plan_id = ${planId} and r.part_id = ${partId} ${before ? sql`and r.version < ${before}` : sql``} order by r.version desc limit ${limit}`.execute(db);
  const then = rows.map(({ content }) => ({ ...now, ...content }));
  const names = new Map((await nameMeasures(useCase, chosenMeasures([now, ...then]))).map(({ series, period, name, periodName }) => [`${series} ${period}`, `${name}, ${periodName}`]));
  const nameOf = (series: number, period: number) => names.get(`${series} ${period}`) ?? 'a measure';
  return { items: rows.map((row, place) => ({ ...row, measure: row.content.series === null || row.content.period === null ? null : nameOf(row.content.series, row.content.period), back: compareParts([now], [then[place]!], nameOf).items[0]?.fields ?? [] })) };
}
