import { sql } from 'kysely';
import { findSetting } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import type { MeterQuery, MeterReply } from '../contract/meter.ts';
import { counted, metered } from './meter-rows.ts';

const rowsAtMost = 200;
const beforeAnySetting = '0001-01-01';

/**
 * Minutes asked of the schools that the actor may know of, by week and by department, region or school. A school's week is
 * counted in the region of its Monday, or with `map: now` in that of today. Throws AppError `dates`, `not_allowed`.
 */
export async function readMeter(useCase: UseCase, asked: MeterQuery): Promise<MeterReply> {
  const { db, actor } = useCase;
  const fallback = await findSetting(useCase, 'demand_weekly_minutes', beforeAnySetting);
  const { rows: weeks } = await sql<MeterReply['weeks'][number]>`
    with ${metered(useCase, asked)}, ${counted(useCase, asked)},
    budgets as (select week, coalesce((select (value #>> '{}')::int from policy_setting p where p.district_id = ${actor.districtId} and p.key = 'demand_weekly_minutes' and p.valid_from <= week order by p.valid_from desc limit 1), ${fallback})::int as budget from (select distinct week from counted) each),
    sums as (select week, school_id, sum(asked)::int as asked, sum(buffered)::int as buffered from metered group by week, school_id)
    select counted.week, budgets.budget, count(*)::int as schools, coalesce(sum(sums.asked), 0)::int as asked, coalesce(sum(sums.buffered), 0)::int as buffered,
      count(*) filter (where sums.asked > budgets.budget)::int as over, coalesce(max(sums.asked), 0)::int as most
    from counted join budgets on budgets.week = counted.week left join sums on sums.week = counted.week and sums.school_id = counted.school_id
    group by counted.week, budgets.budget order by counted.week`.execute(db);
  const { key, name, join } = groupedBy(asked.by, actor.districtId);
  const { rows } = await sql<MeterReply['rows'][number]>`
    with ${metered(useCase, asked)},
    cells as (select ${key} as id, ${name} as name, week, sum(asked)::int as asked, sum(buffered)::int as buffered, count(distinct metered.school_id)::int as schools from metered ${join} group by 1, 2, 3)
    select id, coalesce(name, 'In no region') as name, sum(asked)::int as asked, sum(buffered)::int as buffered, json_agg(json_build_object('week', week, 'asked', asked, 'buffered', buffered, 'schools', schools) order by week) as cells
    from cells group by id, name order by 3 desc, 2, 1 limit ${rowsAtMost + 1}`.execute(db);
  return { weeks, rows: rows.slice(0, rowsAtMost), cut: rows.length > rowsAtMost };
}

/** SQL of what the rows of the meter are. */
function groupedBy(by: MeterQuery['by'], districtId: string) {
  const joined = (table: 'department' | 'region' | 'school') => sql`left join ${sql.table(table)} on ${sql.table(table)}.district_id = ${districtId} and ${sql.table(table)}.id = ${sql.ref(`metered.${table}Id`)}`;
  return { key: sql.ref(`metered.${by}Id`), name: by === 'school' ? sql`school.short_name` : sql.ref(`${by}.name`), join: joined(by) };
}
