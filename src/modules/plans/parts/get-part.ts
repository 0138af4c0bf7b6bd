import { sql, type SqlBool } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import type { PlanPart } from './part-fields.ts';
import { partRows } from './part-rows.ts';

/** One part of a plan that is locked. Throws AppError `not_found`, and `stale` for one that was taken out. */
export async function getPart(useCase: Pick<UseCase, 'db' | 'actor'>, planId: string, partId: string): Promise<PlanPart> {
  const [live] = await partRows(useCase, planId, sql<SqlBool>`p.id = ${partId} and p.ended_at is null`);
  if (live) return live;
  const [ended] = await partRows(useCase, planId, sql<SqlBool>`p.id = ${partId}`);
  if (!ended) throw new AppError('not_found', 'There is no such part in this plan.');
  throw new AppError('stale', 'Somebody took this part out meanwhile. It can be put back; what you wrote is still here.', { ended: true, version: ended.version });
}
