import { sql, type RawBuilder } from 'kysely';

/** Of each school that was ever in a region: which part of all maps it is in. */
export function partsOfMaps(districtId: string): RawBuilder<unknown> {
  return sql`
    select school_id, md5(string_agg(concat_ws(' ', region_id, valid_from, valid_to), ',' order by valid_from, region_id)) as part
    from region_membership where district_id = ${districtId} group by school_id`;
}

/** Of which decisions the counting of a part in a period must be, by the rule of this key. */
export function stampsOfParts(districtId: string, key: string, periods?: number[]): RawBuilder<unknown> {
  return sql`
    select h.period, coalesce(p.part, '') as part, count(*)::int as schools, bool_and(h.solved_changes is not distinct from h.changes and h.solved_rule is not distinct from ${key}) as is_decided,
      concat_ws('/', ${key}::text, md5(string_agg(h.school_id::text, ',' order by h.school_id)), sum(h.changes), max(h.solved_at)) as stamp
    from hiding h left join (${partsOfMaps(districtId)}) p on p.school_id = h.school_id
    where h.district_id = ${districtId} ${periods ? sql`and h.period = any(${periods}::int[])` : sql``} group by 1, 2`;
}

/** Schools and periods of whose hidden figures it is decided which may stand in sums, by the rule of today and the maps of today. */
export function countableSchools(districtId: string, key: string, periods: number[]): RawBuilder<unknown> {
  return sql`
    select h.school_id, h.period, s.part, s.decided_at from hiding h left join (${partsOfMaps(districtId)}) p on p.school_id = h.school_id
    join (${stampsOfParts(districtId, key, periods)}) w on w.period = h.period and w.part = coalesce(p.part, '')
    join summing s on s.district_id = ${districtId} and s.period = w.period and s.part = w.part and s.stamp = w.stamp
    where h.district_id = ${districtId} and h.period = any(${periods}::int[])`;
}
