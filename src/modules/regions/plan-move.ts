import { sql } from 'kysely';
import { AppError } from '../../platform/errors.ts';
import type { UseCase } from '../people/index.ts';
import { inForce } from './in-force.ts';

export interface SchoolMove {
  regionId: string;
  schoolIds: string[];
  from?: string | undefined;
}

interface Named {
  id: string;
  name: string;
}

export interface MovePlan {
  from: string;
  region: Named;
  moving: (Named & { from: Named | null })[];
  /** Schools that are in the region on that day as it is. */
  staying: Named[];
  refused: (Named & { sentence: string })[];
}

interface SchoolRow extends Named {
  current: Named | null;
  stays: boolean;
  laterFrom: string | null;
}

/** What a move of schools would do, from the rows that hold; the schools are locked. Throws `not_found`, `region_dates`. */
export async function planMove({ db, actor }: UseCase, { regionId, schoolIds, from = actor.today }: SchoolMove): Promise<MovePlan> {
  const region = await db.selectFrom('region').where('districtId', '=', actor.districtId).where('id', '=', regionId).select(['id', 'name', 'validFrom', 'validTo']).executeTakeFirst();
  if (!region) throw new AppError('not_found', 'There is no such region.');
  if (region.validFrom > from) throw new AppError('region_dates', `${region.name} begins on ${region.validFrom}. Schools can move to it from that day.`);
  if (region.validTo !== null) throw new AppError('region_dates', `${region.name} ends on ${region.validTo}. Choose a region that stays.`);
  const { rows } = await sql<SchoolRow>`
    select school.id, school.name,
      (select json_build_object('id', r.id, 'name', r.name) from region_membership m join region r on r.district_id = m.district_id and r.id = m.region_id
        where m.district_id = school.district_id and m.school_id = school.id and ${inForce('m', from)}) as current,
      exists (select from region_membership m where m.district_id = school.district_id and m.school_id = school.id and m.region_id = ${regionId} and m.valid_from <= ${from} and m.valid_to is null) as stays,
      (select max(m.valid_from) from region_membership m where m.district_id = school.district_id and m.school_id = school.id and m.valid_from >= ${from}) as later_from
    from school where school.district_id = ${actor.districtId} and school.id = any(${schoolIds}::uuid[]) and school.ended_at is null order by school.name, school.id for update`.execute(db);
  if (rows.length !== new Set(schoolIds).size) throw new AppError('not_found', 'One of the schools does not exist.');
  const leaving = rows.filter((school) => !school.stays);
  return {
    from,
    region: { id: region.id, name: region.name },
    moving: leaving.filter((school) => school.laterFrom === null).map(({ id, name, current }) => ({ id, name, from: current })),
    staying: rows.filter((school) => school.stays).map(({ id, name }) => ({ id, name })),
    refused: leaving.filter((school) => school.laterFrom !== null).map(({ id, name, laterFrom }) => ({ id, name, sentence: `${name} already changes region on ${laterFrom}. Choose a day after that.` })),
  };
}
