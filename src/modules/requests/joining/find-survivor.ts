import type { UseCase } from '../../people/index.ts';

/** Where a request lies since it was merged, and its own number; undefined for one that stands for itself. */
export async function findSurvivor({ db, actor }: Pick<UseCase, 'db' | 'actor'>, requestId: string): Promise<{ intoId: string; number: number } | undefined> {
  const row = await db
    .selectFrom('requestLink')
    .innerJoin('request', (join) => join.onRef('request.districtId', '=', 'requestLink.districtId').onRef('request.id', '=', 'requestLink.fromId'))
    .where('requestLink.districtId', '=', actor.districtId)
    .where('requestLink.fromId', '=', requestId)
    .where('requestLink.kind', '=', 'merged_into')
    .where('requestLink.endedAt', 'is', null)
    .select(['requestLink.toId as intoId', 'request.number'])
    .executeTakeFirst();
  return row && { intoId: row.intoId, number: Number(row.number) };
}
