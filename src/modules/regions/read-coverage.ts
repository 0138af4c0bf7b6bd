import { sql } from 'kysely';
import { holdsRole, scopeOf, type UseCase } from '../people/index.ts';
import { contactJson } from './contact-json.ts';
import type { Contact } from './contract.ts';

interface Seat {
  holders: Contact[];
  backups: Contact[];
  covers: Contact[];
  hole: boolean;
}

/** The grid of functions and regions on a day. A hole is a seat without a holder or cover in force that day. */
export async function readCoverage({ db, actor }: UseCase, { on = actor.today, regionId }: { on?: string | undefined; regionId?: string | undefined }) {
  const { rows: functions } = await sql<{ id: string; name: string; kind: string }>`
    select id, name, kind from support_function where district_id = ${actor.districtId} and ended_at is null order by position, id`.execute(db);
  const { rows: regions } = await sql<{ id: string; name: string }>`
    select id, name from region where district_id = ${actor.districtId} and valid_from <= ${on} and (valid_to is null or valid_to > ${on}) and (${regionId ?? null}::uuid is null or id = ${regionId ?? null}::uuid) order by number, id`.execute(db);
  const { rows: team } = await sql<{ regionId: string; functionId: string; duty: 'holder' | 'backup' | 'cover'; person: Contact }>`
    select t.region_id, t.function_id, t.duty, ${contactJson(on)} as person from team_assignment t
    join person p on p.district_id = t.district_id and p.id = t.person_id and (p.ended_at is null or p.ended_at > ${on}::date)
    where t.district_id = ${actor.districtId} and t.valid_from <= ${on} and (t.valid_to is null or t.valid_to > ${on}) order by t.share_percent desc, t.id`.execute(db);
  const seats: Record<string, Seat> = {};
  for (const region of regions) {
    for (const { id } of functions) {
      const here = team.filter((each) => each.regionId === region.id && each.functionId === id);
      const of = (duty: string) => here.filter((each) => each.duty === duty).map((each) => each.person);
      const [holders, backups, covers] = [of('holder'), of('backup'), of('cover')];
      seats[`${region.id}/${id}`] = { holders, backups, covers, hole: holders.length + covers.length === 0 };
    }
  }
  const own = scopeOf(actor, 'regionId', 'regional_superintendent', 'operational_leader');
  return {
    on,
    functions,
    regions,
    seats,
    holes: Object.values(seats).filter((seat) => seat.hole).length,
    mayEdit: holdsRole(actor, 'administrator') ? regions.map((region) => region.id) : own,
  };
}
