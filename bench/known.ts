import pg from 'pg';
import type { Known } from './roads.ts';

interface Row {
  regionId: string;
  schoolIds: string[];
  requestIds: string[];
  /** The last row of the queue's first page; null where all fits on it. */
  cursorRow: { key: string; id: string } | null;
}

/** Reads what the mix asks about: the first region, its schools, old and new requests of it, the second page of its queue. */
export async function findKnown(url: string): Promise<Known> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(`
      with region as (select id from region where number = 1),
        of_region as (select m.school_id from region_membership m join region on region.id = m.region_id),
        its as (select request.* from request where school_id in (select school_id from of_region))
      select (select id from region) as "regionId",
        array(select school_id from of_region order by 1) as "schoolIds",
        array(select id from its order by number % 61, number limit 400) as "requestIds",
        (select json_build_object('key', to_char(next_due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'id', id)
          from its where closed_at is null order by next_due_at nulls last, id offset 49 limit 1) as "cursorRow"`);
    const { cursorRow, ...known } = rows[0]!;
    return { ...known, cursor: cursorRow ? Buffer.from(JSON.stringify(cursorRow)).toString('base64url') : undefined };
  } finally {
    await client.end();
  }
}
