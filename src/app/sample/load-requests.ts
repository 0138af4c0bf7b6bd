import { sql, type Insertable, type Kysely } from 'kysely';
import type { DB } from '../../../database/schema.generated.ts';
import type { SchoolCalendar } from '../../modules/district/index.ts';
import { insertMany } from '../../platform/database/insert-many.ts';
import { newId } from '../../platform/ids.ts';
import type { SampleContext } from './sample-context.ts';
import { tableRowsOf } from './table-rows-of.ts';

/** Tables that a request's life is written to, in an order that satisfies their references. */
const tables = ['request', 'requestAnswer', 'requestParty', 'requestStatusChange', 'piece', 'handoff', 'holding', 'requestMessage', 'requestNote', 'dueDate', 'decision', 'resolution', 'confirmation'] as const;
export type RequestTable = (typeof tables)[number];
export type TableRows = { [T in RequestTable]: Insertable<DB[T]>[] };

const firstNumber = 1_001;

/** The sample's year of requests, each with its whole history. */
export async function loadRequests(db: Kysely<DB>, context: SampleContext): Promise<void> {
  const rows = Object.fromEntries(tables.map((table) => [table, []])) as unknown as TableRows;
  const calendar = calendarOf(context);
  context.sample.requests.forEach((request, index) => tableRowsOf(rows, context, calendar, request, firstNumber + index));
  for (const table of tables) await insertMany(db, table, rows[table] as never);
  await sql`insert into request_word (district_id, word, stem) select district_id, word, word_stem(word) from (
    select distinct district_id, unnest(tsvector_to_array(to_tsvector('simple', summary || ' ' || coalesce(details, '')))) as word from request where lane = 'ordinary'
    union select distinct m.district_id, unnest(tsvector_to_array(to_tsvector('simple', m.body))) from request_message m join request r on r.district_id = m.district_id and r.id = m.request_id where r.lane = 'ordinary') asked
    where length(word) <= 60 and word_stem(word) is not null`.execute(db);
  await sql`insert into audit_sealed_subject (district_id, subject_id, sealed_at) select district_id, id, submitted_at from request where lane <> 'ordinary'`.execute(db);
  await db.insertInto('shortNumber').values({ districtId: context.districtId, kind: 'request', lastNumber: firstNumber + context.sample.requests.length }).execute();
}

function calendarOf({ sample }: SampleContext): SchoolCalendar {
  const { calendar } = sample;
  return {
    timeZone: calendar.timeZone,
    hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: calendar.opens, closes: calendar.closes, validFrom: '2000-01-01' })),
    years: calendar.years,
    periods: calendar.periods,
    exceptions: calendar.exceptions.map((exception) => ({ ...exception, id: newId(), endedAt: null })),
    summer: [],
  };
}
