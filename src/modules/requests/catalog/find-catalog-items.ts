import { sql, type Expression, type SqlBool } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';

interface ItemRow {
  id: string;
  code: string;
  name: string;
  description: string;
  keywords: string[];
  function: { id: string; name: string };
  regionMayDecide: string | null;
  promise: { firstAnswerMinutes: number; nextAnswerMinutes: number; resolutionMinutes: number; version: number } | null;
  questions: { id: string; label: string; kind: 'text' | 'choice' | 'number' | 'date' | 'yes_no'; choices: string[]; required: boolean }[];
}

/**
 * What a school can ask for. With words: those that share a word with the item's name, keywords or description come
 * first by rank; likeness of letters (trigrams) finds what was mistyped.
 */
export async function findCatalogItems(useCase: UseCase, { q, functionId, limit }: { q?: string | undefined; functionId?: string | undefined; limit: number }) {
  const words = (q ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
  const ofFunction = functionId ? sql<SqlBool>`item.function_id = ${functionId}` : sql<SqlBool>`true`;
  if (q && words.length === 0) return { items: [] };
  if (words.length === 0) return { items: await itemRows(useCase, ofFunction, sql`f.position, item.name, item.id`, limit) };
  const query = words.slice(0, 24).map((word) => `${word}:*`).join(' | ');
  const likeness = sql`greatest(word_similarity(item.name, ${q}), (select max(word_similarity(keyword, ${q})) from unnest(item.keywords) keyword))`;
  const matches = sql<SqlBool>`${ofFunction} and (item.search @@ to_tsquery('english', ${query}) or ${likeness} > 0.45)`;
  const rank = sql`ts_rank('{0.05, 0.2, 0.6, 1}', item.search, to_tsquery('english', ${query})) + ${likeness} desc, item.id`;
  return { items: await itemRows(useCase, matches, rank, limit) };
}

/** One item with its questions. Throws AppError `not_found`. */
export async function getCatalogItem(useCase: UseCase, id: string): Promise<ItemRow> {
  const [item] = await itemRows(useCase, sql<SqlBool>`item.id = ${id}`, sql`item.id`, 1);
  if (!item) throw new AppError('not_found', 'There is no such thing to ask for.');
  return item;
}

async function itemRows({ db, actor }: UseCase, where: Expression<SqlBool>, order: Expression<unknown>, limit: number): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    select item.id, item.code, item.name, item.description, item.keywords, item.region_may_decide, json_build_object('id', f.id, 'name', f.name) as function,
      (select json_build_object('firstAnswerMinutes', c.first_answer_minutes, 'nextAnswerMinutes', c.next_answer_minutes, 'resolutionMinutes', c.resolution_minutes, 'version', c.version)
        from service_commitment c where c.district_id = item.district_id and (c.catalog_item_id = item.id or c.catalog_item_id is null) and c.valid_from <= ${actor.today}
        order by (c.catalog_item_id is not null) desc, c.valid_from desc, c.version desc limit 1) as promise,
      (select coalesce(json_agg(json_build_object('id', q.id, 'label', q.label, 'kind', q.kind, 'choices', q.choices, 'required', q.is_required) order by q.position), '[]')
        from catalog_question q where q.district_id = item.district_id and q.catalog_item_id = item.id and q.ended_at is null) as questions
    from catalog_item item join support_function f on f.district_id = item.district_id and f.id = item.function_id
    where item.district_id = ${actor.districtId} and item.ended_at is null and ${where} order by ${order} limit ${limit}`.execute(db);
  return rows;
}
