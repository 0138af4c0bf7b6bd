import { sql } from 'kysely';
import type { z } from 'zod';
import type { UseCase } from '../people/index.ts';
import { abilitiesOnRegion } from './abilities.ts';
import { contactJson } from './contact-json.ts';
import type { readCoverage as coverage } from './contract.ts';
import { functionThereIs, inForce, serves } from './in-force.ts';
import { ladder, rungs } from './ladder.ts';

type Coverage = z.output<typeof coverage.schemas.reply>;
type Serving = Coverage['seats'][string]['holders'][number];

interface SeatRow {
  regionId: string;
  functionId: string;
  team: (Serving & { duty: string })[];
  answers: { id: string; name: string; rung: number; away: boolean } | null;
}

/** The grid of functions and regions on a day. A hole is a seat without a holder or cover who serves that day. */
export async function readCoverage(useCase: UseCase, { on = useCase.actor.today, regionId }: { on?: string | undefined; regionId?: string | undefined }): Promise<Coverage> {
  const { db, actor } = useCase;
  const { rows: functions } = await sql<Coverage['functions'][number]>`
    select f.id, f.name, f.kind from support_function f where f.district_id = ${actor.districtId} and ${functionThereIs(actor, on)} order by f.position, f.id`.execute(db);
  const { rows: regions } = await sql<Coverage['regions'][number]>`
    select r.id, r.name, r.number from region r where r.district_id = ${actor.districtId} and ${inForce('r', on)} and (${regionId ?? null}::uuid is null or r.id = ${regionId ?? null}::uuid) order by r.number, r.id`.execute(db);
  const rows = await seatRows(useCase, regions.map((region) => region.id), on);
  const seats = Object.fromEntries(rows.map((row) => [`${row.regionId}/${row.functionId}`, seatOf(row)]));
  return {
    on,
    functions,
    regions,
    seats,
    holes: Object.values(seats).filter((seat) => seat.hole).length,
    mayEdit: regions.map((region) => region.id).filter((id) => abilitiesOnRegion(actor, id).staff.allowed),
    abilities: { draw: abilitiesOnRegion(actor, null).draw },
  };
}

function seatOf({ team, answers }: SeatRow): Coverage['seats'][string] {
  const of = (...duties: string[]) => team.filter((each) => duties.includes(each.duty));
  const serving = of('holder', 'cover');
  return {
    holders: of('holder'),
    backups: of('backup'),
    covers: of('cover'),
    sharePercent: serving.reduce((sum, each) => sum + each.sharePercent, 0),
    hole: serving.length === 0,
    allAway: serving.length > 0 && serving.every((each) => each.away !== null),
    answers: answers && { id: answers.id, name: answers.name, cause: rungs[answers.rung - 1]!, away: answers.away },
  };
}

async function seatRows({ db, actor }: UseCase, regionIds: string[], on: string): Promise<SeatRow[]> {
  const { rows } = await sql<SeatRow>`
    with seat as (
      select r.id as region_id, f.id as function_id, f.department_id from region r join support_function f on f.district_id = r.district_id
      where r.district_id = ${actor.districtId} and r.id = any(${regionIds}::uuid[]) and ${functionThereIs(actor, on)}
    ), ${ladder(actor, on)}, serving as (
      select t.region_id, t.function_id, jsonb_agg(${contactJson(on)}::jsonb || jsonb_build_object('duty', t.duty, 'assignmentId', t.id, 'sharePercent', t.share_percent, 'validFrom', t.valid_from, 'validTo', t.valid_to) order by t.share_percent desc, t.id) as team
      from team_assignment t join person p on p.district_id = t.district_id and p.id = t.person_id and ${serves(actor, on)}
      where t.district_id = ${actor.districtId} and t.region_id = any(${regionIds}::uuid[]) and ${inForce('t', on)} group by t.region_id, t.function_id
    )
    select seat.region_id, seat.function_id, coalesce(serving.team, '[]') as team,
      (select json_build_object('id', p.id, 'name', p.full_name, 'rung', ladder.rung, 'away', ladder.away) from ladder join person p on p.district_id = ${actor.districtId} and p.id = ladder.person_id
        where ladder.region_id = seat.region_id and ladder.function_id = seat.function_id and ladder.step = 1) as answers
    from seat left join serving on serving.region_id = seat.region_id and serving.function_id = seat.function_id`.execute(db);
  return rows;
}
