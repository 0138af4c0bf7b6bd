import { sql } from 'kysely';
import type { DistrictUseCase } from '../people/index.ts';
import type { SchoolCalendar } from './calendar/index.ts';

export interface ReadCalendar {
  /** A digest of all rows. */
  version: string;
  /** Null when its version is the one that is known. */
  calendar: SchoolCalendar | null;
}

/** Reads the calendar as this transaction sees it, unless its rows still have the version that the caller knows. */
export async function readSchoolCalendar({ db, actor }: DistrictUseCase, knownVersion: string | null = null): Promise<ReadCalendar> {
  const { rows } = await sql<{ version: string; calendar: Omit<SchoolCalendar, 'timeZone'> | null }>`
    with calendar as (
      select json_build_object(
        'hours', (select coalesce(json_agg(json_build_object('weekday', weekday, 'opens', to_char(opens, 'HH24:MI'), 'closes', closes, 'validFrom', valid_from) order by id), '[]') from school_hours where district_id = ${actor.districtId}),
        'years', (select coalesce(json_agg(json_build_object('name', name, 'startsOn', starts_on, 'endsOn', ends_on) order by id), '[]') from school_year where district_id = ${actor.districtId} and ended_at is null),
        'periods', (select coalesce(json_agg(json_build_object('kind', kind, 'name', name, 'startsOn', starts_on, 'endsOn', ends_on) order by id), '[]') from calendar_period where district_id = ${actor.districtId} and ended_at is null),
        'exceptions', (select coalesce(json_agg(json_build_object('id', id, 'date', date, 'kind', kind, 'opens', to_char(opens, 'HH24:MI'), 'closes', to_char(closes, 'HH24:MI'), 'reason', reason,
            'declaredAt', to_char(declared_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'endedAt', to_char(ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by id), '[]')
          from calendar_exception where district_id = ${actor.districtId}),
        'summer', (select coalesce(json_agg(json_build_object('manner', value #>> '{}', 'validFrom', valid_from) order by valid_from), '[]') from policy_setting where district_id = ${actor.districtId} and key = 'summer_mode')
      ) as whole
    )
    select md5(whole::text) as version, case when md5(whole::text) is distinct from ${knownVersion}::text then whole end as calendar from calendar`.execute(db);
  const { version, calendar } = rows[0]!;
  return { version, calendar: calendar && { ...calendar, timeZone: actor.timeZone } };
}
