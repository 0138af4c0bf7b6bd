import { sql, type RawBuilder } from 'kysely';
import type { DistrictUseCase } from '../../people/index.ts';
import { addDays } from '../../district/index.ts';

export interface SchoolLoad {
  schoolId: string;
  regionId: string | null;
  region: string | null;
  /** Minutes approved, and minutes not yet decided. */
  asked: number;
  waiting: number;
}

/** Minutes that other demands ask of schools in one week, by school with its region of today. */
export async function readLoad({ db, actor }: DistrictUseCase, { schools, week, exceptId }: { schools: RawBuilder<unknown>; week: string; exceptId?: string | undefined }): Promise<SchoolLoad[]> {
  const { rows } = await sql<SchoolLoad>`
    select meant.id as school_id, m.region_id, region.name as region,
      coalesce(sum(a.minutes) filter (where a.state in ('open', 'done', 'declined', 'returned')), 0)::int as asked, coalesce(sum(a.minutes) filter (where a.state = 'waiting'), 0)::int as waiting
    from (${schools}) meant
    left join region_membership m on m.district_id = ${actor.districtId} and m.school_id = meant.id and m.valid_from <= ${actor.today} and (m.valid_to is null or m.valid_to > ${actor.today})
    left join region on region.district_id = m.district_id and region.id = m.region_id
    left join demand_answer a on a.district_id = ${actor.districtId} and a.school_id = meant.id and a.due_on between ${week} and ${addDays(week, 6)} and a.demand_id is distinct from ${exceptId ?? null}::uuid
    group by meant.id, m.region_id, region.name`.execute(db);
  return rows;
}
