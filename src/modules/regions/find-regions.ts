import { sql } from 'kysely';
import type { UseCase } from '../people/index.ts';
import { abilitiesOnRegion } from './abilities.ts';
import { regionRows } from './region-rows.ts';

interface PlannedChange {
  from: string;
  region: { id: string; name: string; number: number };
  kind: 'begins' | 'ends' | 'schools';
  schools: number;
}

/** The regions on a local day as they are, or were, then, and what is already decided to change after it. */
export async function findRegions(useCase: UseCase, { on = useCase.actor.today }: { on?: string | undefined }) {
  return { on, items: await regionRows(useCase, { on }), planned: await plannedChanges(useCase, on), abilities: { draw: abilitiesOnRegion(useCase.actor, null).draw } };
}

async function plannedChanges({ db, actor }: UseCase, on: string): Promise<PlannedChange[]> {
  const region = sql`json_build_object('id', r.id, 'name', r.name, 'number', r.number) as region`;
  const { rows } = await sql<PlannedChange>`
    select r.valid_from as "from", ${region}, 'begins' as kind, 0 as schools, r.number from region r where r.district_id = ${actor.districtId} and r.valid_from > ${on}
    union all
    select r.valid_to, ${region}, 'ends', 0, r.number from region r where r.district_id = ${actor.districtId} and r.valid_to > ${on}
    union all
    select m.valid_from, json_build_object('id', r.id, 'name', r.name, 'number', r.number), 'schools', count(*), r.number from region_membership m join region r on r.district_id = m.district_id and r.id = m.region_id
      where m.district_id = ${actor.districtId} and m.valid_from > ${on} group by m.valid_from, r.id, r.name, r.number
    order by 1, 5, 3 limit 100`.execute(db);
  return rows.map(({ from, region: of, kind, schools }) => ({ from, region: of, kind, schools }));
}
