import { sql, type RawBuilder } from 'kysely';
import type { UseCase } from '../../people/index.ts';

/** SQL that selects the ids of a request and of all that were merged into it, over any number of merges. */
export function sourcesMerged({ actor }: Pick<UseCase, 'actor'>, requestId: string): RawBuilder<string> {
  return sql`(with recursive merged(id) as (
    select ${requestId}::uuid
    union select link.from_id from request_link link join merged on link.to_id = merged.id where link.district_id = ${actor.districtId} and link.kind = 'merged_into' and link.ended_at is null
  ) select id from merged)`;
}
