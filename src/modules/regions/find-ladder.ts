import { sql } from 'kysely';
import type { DistrictUseCase } from '../people/index.ts';
import { inForce } from './in-force.ts';
import { ladder, rungs, type Rung } from './ladder.ts';

export interface LadderStep {
  rung: Rung;
  personId: string;
  name: string;
  away: boolean;
}

/** Everybody who answers for a function at a school on a local day, rung by rung; who is away comes after who is not. */
export async function findLadder({ db, actor }: DistrictUseCase, { schoolId, functionId, on }: { schoolId: string; functionId: string; on: string }): Promise<LadderStep[]> {
  const { districtId } = actor;
  const { rows } = await sql<{ rung: number; personId: string; name: string; away: boolean }>`
    with seat as (
      select (select m.region_id from region_membership m where m.district_id = ${districtId} and m.school_id = ${schoolId} and ${inForce('m', on)}) as region_id, f.id as function_id, f.department_id
      from support_function f where f.district_id = ${districtId} and f.id = ${functionId}
    ), ${ladder(actor, on)}
    select ladder.rung, ladder.person_id, person.full_name as name, ladder.away
    from ladder join person on person.district_id = ${districtId} and person.id = ladder.person_id
    order by ladder.rung, ladder.step`.execute(db);
  return rows.map((row) => ({ ...row, rung: rungs[row.rung - 1]! }));
}
