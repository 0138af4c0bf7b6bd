import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { RequestReply } from '../contract/reading.ts';
import type { Lane } from '../lanes/lane.ts';
import { summaryInLists } from '../lanes/lane-words.ts';
import { visibleRequests } from '../visibility.ts';
import type { LinkKind } from './link-kinds.ts';

type Link = RequestReply['links'][number];

/** What a request hangs together with, of what the actor sees. `direction` says from which side it is read. */
export async function readLinks(useCase: UseCase, requestId: string): Promise<Link[]> {
  const { db, actor } = useCase;
  const { rows } = await sql<{ id: string; kind: LinkKind; direction: Link['direction']; requestId: string; number: number; summary: string; lane: Lane; status: Link['request']['status'] }>`
    select link.id, link.kind, case when link.from_id = ${requestId} then 'to' else 'from' end as direction,
      request.id as request_id, request.number, request.summary, request.lane, request.status
    from request_link link join request on request.district_id = link.district_id and request.id = case when link.from_id = ${requestId} then link.to_id else link.from_id end
    where link.district_id = ${actor.districtId} and link.ended_at is null and (link.from_id = ${requestId} or link.to_id = ${requestId}) and ${visibleRequests(useCase)}
    order by link.made_at, link.id`.execute(db);
  return rows.map(({ id, kind, direction, ...other }) => ({ id, kind, direction, request: { id: other.requestId, number: other.number, summary: summaryInLists(other), status: other.status } }));
}
