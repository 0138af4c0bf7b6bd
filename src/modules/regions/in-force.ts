import { sql, type RawBuilder, type SqlBool } from 'kysely';

/** Whose days are meant: a local day is one of a district’s time zone. */
export interface DistrictZone {
  districtId: string;
  timeZone: string;
}

/** SQL: the dated row behind this alias holds on the local day; its `valid_to` is the first day it no longer does. */
export function inForce(alias: string, on: string): RawBuilder<SqlBool> {
  const row = sql.raw(alias);
  return sql<SqlBool>`${row}.valid_from <= ${on}::date and (${row}.valid_to is null or ${row}.valid_to > ${on}::date)`;
}

/**
 * SQL: person `p` is still of the district on the local day and holds some role on it. Whoever left, or lost their last
 * role, serves no seat from that day, whatever their assignments say: the seat is a hole.
 */
export function serves(zone: DistrictZone, on: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(p.ended_at is null or (p.ended_at at time zone ${zone.timeZone})::date > ${on}::date)
    and exists (select from role_grant held where held.district_id = p.district_id and held.person_id = p.id and ${inForce('held', on)})`;
}

/** SQL: the function behind alias `f` is one of the district's on the local day. */
export function functionThereIs(zone: DistrictZone, on: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(f.ended_at is null or (f.ended_at at time zone ${zone.timeZone})::date > ${on}::date)`;
}
