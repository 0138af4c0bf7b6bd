import { sql, type SqlBool } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { itemRows } from './find-catalog-items.ts';

/** One item with its questions and every version of its own promise, the newest first. Throws AppError `not_found`. */
export async function getCatalogItem(useCase: UseCase, id: string) {
  const { db, actor } = useCase;
  const [item] = await itemRows(useCase, sql<SqlBool>`item.id = ${id}`, sql`item.id`, 1);
  if (!item) throw new AppError('not_found', 'There is no such thing to ask for.');
  const commitments = await db
    .selectFrom('serviceCommitment')
    .where('districtId', '=', actor.districtId)
    .where('catalogItemId', '=', id)
    .select(['version', 'validFrom', 'firstAnswerMinutes', 'nextAnswerMinutes', 'resolutionMinutes'])
    .orderBy('validFrom', 'desc')
    .orderBy('version', 'desc')
    .execute();
  return { ...item, commitments };
}
