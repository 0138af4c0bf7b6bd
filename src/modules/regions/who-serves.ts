import { sql } from 'kysely';
import { keptPlan } from '../../platform/database/kept-plans.ts';
import { AppError } from '../../platform/errors.ts';
import type { DistrictUseCase } from '../people/index.ts';
import { inForce } from './in-force.ts';
import { ladder, rungs, type Rung } from './ladder.ts';

export type RoutingCause =
  | 'routed_to_cover'
  | 'routed'
  | 'routed_to_backup'
  | 'routed_to_operational_leader'
  | 'routed_to_superintendent'
  | 'routed_to_department';

export interface Server {
  personId: string;
  name: string;
  cause: RoutingCause;
}

export interface SeatOfSchool {
  schoolId: string;
  functionId: string;
  /** A local day. */
  on: string;
  /** Rungs that are stepped over as long as anybody else is there. */
  past?: readonly Rung[];
}

/**
 * Who answers for a function at a school on a local day: the first step of the ladder. Never nobody, except in a district
 * without people (AppError `nobody_serves`).
 */
export async function whoServes({ db, actor }: DistrictUseCase, { schoolId, functionId, on, past = [] }: SeatOfSchool): Promise<Server> {
  const { districtId } = actor;
  const { rows } = await sql<Server>`${keptPlan}
    with seat as (
      select (select m.region_id from region_membership m where m.district_id = ${districtId} and m.school_id = ${schoolId} and ${inForce('m', on)}) as region_id, f.id as function_id, f.department_id
      from support_function f where f.district_id = ${districtId} and f.id = ${functionId}
    ), ${ladder(actor, on)}
    select person.id as person_id, person.full_name as name,
      (array['routed_to_cover', 'routed', 'routed_to_backup', 'routed_to_operational_leader', 'routed_to_superintendent', 'routed_to_department', 'routed_to_department'])[ladder.rung] as cause
    from ladder join person on person.district_id = ${districtId} and person.id = ladder.person_id
    order by ladder.rung = any(${past.map((rung) => rungs.indexOf(rung) + 1)}::int[]), ladder.step limit 1`.execute(db);
  if (!rows[0]) throw new AppError('nobody_serves', 'The district has nobody yet who could answer. Give somebody a role first.');
  return rows[0];
}
