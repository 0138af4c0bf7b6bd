import { sql } from 'kysely';
import type { DistrictUseCase } from '../people/index.ts';
import type { SchoolCalendar } from './calendar/index.ts';

interface Kept {
  version: string;
  calendar: SchoolCalendar;
  checkedAt: number;
}

const keptByDistrict = new Map<string, Kept>();
const trustedMs = 1_000;

interface Row {
  version: string;
  calendar: Omit<SchoolCalendar, 'timeZone'> | null;
}

/**
 * The district's calendar as it stands, withdrawn exceptions included for looking back. Kept in memory: after a second
 * it is compared with the database by a digest of its rows and sent again only when that differs.
 */
export async function loadCalendar({ db, actor }: DistrictUseCase): Promise<SchoolCalendar> {
  const kept = keptByDistrict.get(actor.districtId);
  if (kept && performance.now() - kept.checkedAt < trustedMs) return kept.calendar;
  const { rows } = await sql<Row>`
    with calendar as (
      select json_build_object(
        'hours', (select coalesce(json_agg(json_build_object('weekday', weekday, 'opens', to_char(opens, 'HH24:MI'), 'closes', closes, 'validFrom', valid_from) order by id), '[]') from school_hours where district_id = ${actor.districtId}),
        'years', (select coalesce(json_agg(json_build_object('name', name, 'startsOn', starts_on, 'endsOn', ends_on) order by id), '[]') from school_year where district_id = ${actor.districtId} and ended_at is null),
        'periods', (select coalesce(json_agg(json_build_object('kind', kind, 'name', name, 'startsOn', starts_on, 'endsOn', ends_on) order by id), '[]') from calendar_period where district_id = ${actor.districtId} and ended_at is null),
        'exceptions', (select coalesce(json_agg(json_build_object('id', id, 'date', date, 'kind', kind, 'opens', to_char(opens, 'HH24:MI'), 'closes', to_char(closes, 'HH24:MI'), 'reason', reason,
            'declaredAt', to_char(declared_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'endedAt', to_char(ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by id), '[]')
          from calendar_exception where district_id = ${actor.districtId}),
        'summer', coalesce((select value #>> '{}' from policy_setting where district_id = ${actor.districtId} and key = 'summer_mode' and valid_from <= ${actor.today} order by valid_from desc limit 1), 'office_hours')
      ) as whole
    )
    select md5(whole::text) as version, case when md5(whole::text) is distinct from ${kept?.version ?? null}::text then whole end as calendar from calendar`.execute(db);
  const row = rows[0]!;
  const calendar = row.calendar ? { ...row.calendar, timeZone: actor.timeZone } : kept!.calendar;
  keptByDistrict.set(actor.districtId, { version: row.version, calendar, checkedAt: performance.now() });
  return calendar;
}

/** Drops what is kept, after this process changed a calendar or in a test that drives one. */
export function forgetCalendar(districtId: string): void {
  const kept = keptByDistrict.get(districtId);
  if (kept) kept.checkedAt = Number.NEGATIVE_INFINITY;
}
