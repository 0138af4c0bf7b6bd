import { sql, type RawBuilder } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { RequestReply } from '../contract/reading.ts';
import type { Lane } from '../lanes/lane.ts';
import { summaryInLists } from '../lanes/lane-words.ts';
import { visibleRequests } from '../visibility.ts';
import type { LinkKind } from './link-kinds.ts';

type Link = RequestReply['links'][number];
export interface LinkRow {
  id: string;
  kind: LinkKind;
  direction: Link['direction'];
  requestId: string;
  number: number;
  summary: string;
  lane: Lane;
  status: Link['request']['status'];
}

/** SQL of what a request hangs together with, of what the actor sees. `direction` says from which side it is read. */
export function linksOf(useCase: UseCase, requestId: string): RawBuilder<LinkRow[]> {
  return sql`(
    select coalesce(json_agg(json_build_object('id', link.id, 'kind', link.kind, 'direction', case when link.from_id = ${requestId} then 'to' else 'from' end,
      'requestId', request.id, 'number', request.number, 'summary', request.summary, 'lane', request.lane, 'status', request.status) order by link.made_at, link.id), '[]')
    from request_link link join request on request.district_id = link.district_id and request.id = case when link.from_id = ${requestId} then link.to_id else link.from_id end
    where link.district_id = ${useCase.actor.districtId} and link.ended_at is null and (link.from_id = ${requestId} or link.to_id = ${requestId}) and ${visibleRequests(useCase)})`;
}

/** A link as the page shows it: of a confidential request not its words. */
export function showLink({ id, kind, direction, ...other }: LinkRow): Link {
  return { id, kind, direction, request: { id: other.requestId, number: other.number, summary: summaryInLists(other), status: other.status } };
}
