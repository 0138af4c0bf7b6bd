import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { readCursor, writeCursor } from '../../../../platform/http/cursor.ts';
import type { UseCase } from '../../../people/index.ts';
import { schoolsOfRegions } from '../../../regions/index.ts';
import { ordinary, visibleRequests } from '../../visibility.ts';
import { roadsOfList } from '../roads-of-list.ts';
import { recentMonths } from '../search/recent-months.ts';
import { readWords } from '../search/read-words.ts';
import { notesInSight } from './notes-in-sight.ts';
import type { RequestRow } from '../../contract.ts';

interface Asked {
  q: string;
  schoolId?: string | undefined;
  regionId?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

interface Found {
  id: string;
  kind: 'message' | 'note';
  at: string;
  writer: string;
  passage: string;
  request: { id: string; number: number; summary: string; status: RequestRow['status']; school: { id: string; name: string } };
}

const dayMs = 86_400_000;
/** How far back is read, one after the other, until the page is full: a common word fills it at once, a rare one has little to read. */
const newestDays = [{ count: 2, seldom: 2 }, { count: 10, seldom: 4 }];
const newestMonths = [2, 8];
/** Of what was met no more than `seldom` times in the newest days, all there is may be fewer than this: it is read whole. */
const rareWords = 5_000;
const headline = 'StartSel=\ue000, StopSel=\ue001, MaxWords=30, MinWords=12, MaxFragments=1';

/**
 * Messages, and for the district's side notes, that say all the words, the newest first, each with its request. What is
 * in a confidential lane is not found here by anybody: its own page shows it to those named.
 */
export async function findConversationPassages(useCase: UseCase, { limit, cursor, ...asked }: Asked) {
  const after = readCursor<{ key: string; id: string }>(cursor);
  const words = await readWords(useCase, asked.q);
  const found: Found[] = [];
  const start = after ? Date.parse(after.key) : useCase.clock.now().epochMilliseconds;
  let before: string | undefined;
  const look = async (within: Within, from?: string) => {
    found.push(...(await readPassages(useCase, { ...asked, words, within, after, before, from, limit: limit + 1 - found.length })));
    before = from ?? before;
    return found.length > limit;
  };
  const lookBack = async () => {
    let rare: Awaited<ReturnType<typeof rareMatches>> | undefined;
    for (const { count, seldom } of newestDays) {
      const last = Math.floor(start / dayMs);
      const days = Array.from({ length: count }, (_, back) => `'@${last - back}'`).join(' | ');
      if (await look({ marks: sql`${days}::tsquery` }, new Date((last - count + 1) * dayMs).toISOString())) return;
      if (found.length <= seldom) rare ??= await rareMatches(useCase, words);
      if (rare?.whole) return look({ ids: rare.ids });
    }
    for (const count of newestMonths) {
      const { months, from } = recentMonths(new Date(start).toISOString(), count);
      if (await look({ marks: sql`${months.map((month) => `'%${month}'`).join(' | ')}::tsquery` }, from)) return;
    }
    return look({ marks: schools?.marks });
  };
  const schools = schoolMarks(useCase, asked);
  await (schools?.few ? look({ marks: schools.marks }) : lookBack());
  const last = found[limit - 1];
  return {
    items: found.slice(0, limit),
    nextCursor: found.length > limit && last ? writeCursor({ key: last.at, id: last.id }) : null,
  };
}

/** The marks of the schools to which sight or filter is narrowed, if it is; `few` when one school is read faster than the newest days of all. */
function schoolMarks(useCase: UseCase, { schoolId, regionId }: Pick<Asked, 'schoolId' | 'regionId'>): { marks: RawBuilder<unknown>; few: boolean } | undefined {
  const marksOf = (ids: RawBuilder<unknown>) => sql`array_to_string(array(select quote_literal('#' || id) from unnest(${ids}) id), ' | ')::tsquery`;
  if (schoolId) return { marks: marksOf(sql`array[${schoolId}::uuid]`), few: true };
  if (regionId) return { marks: marksOf(schoolsOfRegions(useCase.actor, [regionId])), few: false };
  // The first road, of those who take part, may lead to any school: what it adds is read by its requests.
  const [taking, ...others] = roadsOfList(useCase, {});
  if (others.some(({ each }) => each?.column !== 'school_id')) return undefined;
  const own = sql`array(select school_id from request where district_id = ${useCase.actor.districtId} and ${taking!.is})`;
  const ids = sql`array(${sql.join([own, ...others.map(({ each }) => each!.ids)].map((each) => sql`select unnest(${each})`), sql` union `)})`;
  return { marks: marksOf(ids), few: useCase.actor.grants.length > 0 && useCase.actor.grants.every((grant) => grant.schoolId !== null) };
}

/** Marks of which one must be there too, or the ids that may be meant at all. */
interface Within {
  marks?: RawBuilder<unknown> | undefined;
  ids?: string[];
}

interface Wanted extends Omit<Asked, 'q' | 'cursor'> {
  words: string;
  within: Within;
  after: { key: string; id: string } | undefined;
  /** Only what was written from here, and before what was read already. */
  from: string | undefined;
  before: string | undefined;
}

/** The ids of messages, and for the district's side of notes, that say the words: of all of them, when they are few. */
async function rareMatches(useCase: UseCase, words: string): Promise<{ whole: boolean; ids: string[] }> {
  const sources = ['message', ...(notesInSight(useCase) ? ['note'] : [])].map((table) => sql`(select id from ${sql.raw(`${table}_to_search`)} where search @@ ${words}::tsquery limit ${rareWords})`);
  const { rows } = await sql<{ id: string }>`${sql.join(sources, sql` union all `)}`.execute(useCase.db);
  return { whole: rows.length < rareWords, ids: rows.map(({ id }) => id) };
}

async function readPassages(useCase: UseCase, { words, within, after, before, from, schoolId, regionId, limit }: Wanted): Promise<Found[]> {
  const { db, actor } = useCase;
  const query = within.marks ? sql`search @@ (${words}::tsquery && ${within.marks})` : sql`search @@ ${words}::tsquery`;
  const matching = within.ids ? sql`id = any(${within.ids}::uuid[])` : query;
  const source = (table: 'message' | 'note', at: 'sent_at' | 'written_at', sight: RawBuilder<SqlBool>) => {
    const time = sql.raw(`e.${at}`);
    const parts = [sql`${visibleRequests(useCase)}`, ordinary, sight];
    if (from !== undefined) parts.push(sql`${time} >= ${from}`);
    if (before) parts.push(sql`${time} < ${before}`);
    if (after) parts.push(sql`(${time}, e.id) < (${after.key}::timestamptz, ${after.id}::uuid)`);
    if (schoolId) parts.push(sql`request.school_id = ${schoolId}`);
    if (regionId) parts.push(sql`request.school_id = any(${schoolsOfRegions(actor, [regionId])})`);
    return sql`(select e.id, ${table}::text as kind, ${time} as at, e.author_id, e.body, e.request_id
      from (select * from ${sql.raw(`${table}_to_search`)} where ${matching} offset 0) e
      join request on request.district_id = ${actor.districtId} and request.id = e.request_id
      where ${sql.join(parts, sql` and `)} order by ${time} desc, e.id desc limit ${limit})`;
  };
  const notes = notesInSight(useCase);
  const sources = [source('message', 'sent_at', sql<SqlBool>`true`), ...(notes ? [source('note', 'written_at', notes)] : [])];
  const { rows } = await sql<Found>`
    select found.id, found.kind, to_char(found.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, person.full_name as writer,
      ts_headline('english', translate(found.body, '<>\ue000\ue001', '‹›'), ${words}::tsquery, ${headline}) as passage,
      json_build_object('id', r.id, 'number', r.number, 'summary', r.summary, 'status', r.status, 'school', json_build_object('id', school.id, 'name', school.short_name)) as request
    from (select * from (${sql.join(sources, sql` union all `)}) found order by at desc, id desc limit ${limit}) found
    join request r on r.district_id = ${actor.districtId} and r.id = found.request_id
    join school on school.district_id = r.district_id and school.id = r.school_id
    join person on person.district_id = r.district_id and person.id = found.author_id
    order by found.at desc, found.id desc`.execute(db);
  return rows;
}
