import { sql } from 'kysely';
import type { Example } from '../../../platform/classifier/train-classifier.ts';
import type { DistrictUseCase } from '../../people/index.ts';

const latestRequests = 5_000;

/**
 * What the district has of its own to learn kinds from: the words of each catalogue item in force, and its latest closed
 * requests with the kind they ended with. Nothing of a confidential lane, neither request nor item.
 */
export async function readExamples({ db, actor }: Pick<DistrictUseCase, 'db' | 'actor'>): Promise<{ items: Example[]; requests: Example[] }> {
  const { rows: items } = await sql<Example>`
    select item.id as label, tsvector_to_array(to_tsvector('english', item.name || ' ' || item.description || ' ' || array_to_string(item.keywords, ' '))) as words
    from catalog_item item where item.district_id = ${actor.districtId} and item.ended_at is null and item.lane = 'ordinary' order by item.id`.execute(db);
  const { rows: requests } = await sql<Example>`
    select request.catalog_item_id as label, tsvector_to_array(to_tsvector('english', request.summary || ' ' || coalesce(request.details, ''))) as words
    from request join catalog_item item on item.district_id = request.district_id and item.id = request.catalog_item_id and item.ended_at is null
    where request.district_id = ${actor.districtId} and request.lane = 'ordinary' and item.lane = 'ordinary' and request.closed_at is not null
    order by request.submitted_at desc, request.id limit ${latestRequests}`.execute(db);
  return { items, requests };
}
