import { sql, type Expression, type SqlBool } from 'kysely';
import { holdsRole, type UseCase } from '../../people/index.ts';
import type { Lane } from '../lanes/lane.ts';
import { editsItemsOf } from './require-catalog-editor.ts';

interface ItemRow {
  id: string;
  code: string;
  name: string;
  description: string;
  keywords: string[];
  function: { id: string; name: string };
  lane: Lane;
  regionMayDecide: string | null;
  departmentId: string;
  promise: { firstAnswerMinutes: number; nextAnswerMinutes: number; resolutionMinutes: number; version: number } | null;
  questions: { id: string; label: string; kind: 'text' | 'choice' | 'number' | 'date' | 'yes_no'; choices: string[]; required: boolean }[];
}

/**
 * What a school can ask for. With words: each word of the sentence counts by how rare it is in the catalogue (inverse
 * document frequency, Spärck Jones 1972) and by where it stands: name, keywords, description. A word that is nowhere is
 * looked up by likeness of letters, a short one by how it begins, so that a slip of the finger still finds. The best first; what is far behind is left out.
 */
export async function findCatalogItems(useCase: UseCase, { q, functionId, limit }: { q?: string | undefined; functionId?: string | undefined; limit: number }) {
  const ofFunction = functionId ? sql<SqlBool>`item.function_id = ${functionId}` : sql<SqlBool>`true`;
  const mayAddTo = await editableFunctions(useCase);
  if (q === undefined || q === '') return { items: await itemRows(useCase, ofFunction, sql`f.position, item.name, item.id`, limit), mayAddTo };
  const ids = await bestMatches(useCase, q, ofFunction, limit);
  return { items: await itemRows(useCase, sql<SqlBool>`item.id = any(${ids}::uuid[])`, sql`array_position(${ids}::uuid[], item.id)`, limit), mayAddTo };
}

const farBehind = 0.35;
const alike = 0.55;

async function bestMatches({ db, actor }: UseCase, q: string, ofFunction: Expression<SqlBool>, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with item as materialized (select item.id, item.search, item.name || ' ' || array_to_string(item.keywords, ' ') as words from catalog_item item where item.district_id = ${actor.districtId} and item.ended_at is null and ${ofFunction}),
    word as (select lexeme, to_tsquery('simple', quote_literal(lexeme) || case when length(lexeme) > 3 then ':*' else '' end) as query from unnest(to_tsvector('english', ${q.slice(0, 300)})) where lexeme ~ '^[[:alpha:]]' limit 40),
    hit as (select word.lexeme, item.id, ts_rank('{0.05, 0.15, 0.6, 1}', item.search, word.query) as strength from word join item on item.search @@ word.query),
    slip as (select word.lexeme, item.id, word_similarity(word.lexeme, item.words) * 0.4 as strength from word cross join item
      where length(word.lexeme) > 3 and not exists (select from hit where hit.lexeme = word.lexeme) and word_similarity(word.lexeme, item.words) >= ${alike}),
    cut as (select word.lexeme, item.id, ts_rank('{0.05, 0.15, 0.6, 1}', item.search, to_tsquery('simple', quote_literal(word.lexeme) || ':*')) * 0.5 as strength from word cross join item
      where length(word.lexeme) = 3 and not exists (select from hit where hit.lexeme = word.lexeme) and item.search @@ to_tsquery('simple', quote_literal(word.lexeme) || ':*')),
    found as (select * from hit union all select * from slip union all select * from cut),
    rarity as (select lexeme, ln(1 + (select count(*) from item)::float / count(*)) as idf from found group by lexeme),
    scored as (select id, sum(strength * idf) as score from found join rarity using (lexeme) group by id)
    select id from scored where score >= ${farBehind} * (select max(score) from scored) order by score desc, id limit ${limit}`.execute(db);
  return rows.map((row) => row.id);
}

/** The functions to which the actor may add; who never edits the catalogue is not asked for. */
async function editableFunctions({ db, actor }: UseCase): Promise<{ id: string; name: string }[]> {
  if (!holdsRole(actor, 'administrator', 'department_head')) return [];
  const functions = await db.selectFrom('supportFunction').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).select(['id', 'name', 'departmentId']).orderBy('position').orderBy('name').execute();
  return functions.filter((each) => editsItemsOf(actor, each.departmentId)).map(({ id, name }) => ({ id, name }));
}

/** Items in force, each with the promise of today. */
export async function itemRows({ db, actor }: UseCase, where: Expression<SqlBool>, order: Expression<unknown>, limit: number): Promise<(ItemRow & { mayEdit: boolean })[]> {
  const { rows } = await sql<ItemRow>`
    select item.id, item.code, item.name, item.description, item.keywords, item.lane, item.region_may_decide, f.department_id, json_build_object('id', f.id, 'name', f.name) as function,
      (select json_build_object('firstAnswerMinutes', c.first_answer_minutes, 'nextAnswerMinutes', c.next_answer_minutes, 'resolutionMinutes', c.resolution_minutes, 'version', c.version)
        from service_commitment c where c.district_id = item.district_id and (c.catalog_item_id = item.id or c.catalog_item_id is null) and c.valid_from <= ${actor.today}
        order by (c.catalog_item_id is not null) desc, c.valid_from desc, c.version desc limit 1) as promise,
      (select coalesce(json_agg(json_build_object('id', q.id, 'label', q.label, 'kind', q.kind, 'choices', q.choices, 'required', q.is_required) order by q.position), '[]')
        from catalog_question q where q.district_id = item.district_id and q.catalog_item_id = item.id and q.ended_at is null) as questions
    from catalog_item item join support_function f on f.district_id = item.district_id and f.id = item.function_id
    where item.district_id = ${actor.districtId} and item.ended_at is null and ${where} order by ${order} limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, mayEdit: editsItemsOf(actor, row.departmentId) }));
}
