import { sql } from 'kysely';
import type { z } from 'zod';
import { requireAbility } from '../../platform/authorization/abilities.ts';
import type { UseCase } from '../people/index.ts';
import { abilitiesOnRegion } from './abilities.ts';
import type { previewMove as preview } from './contract.ts';
import { functionThereIs } from './in-force.ts';
import { ladder } from './ladder.ts';
import { planMove, type SchoolMove } from './plan-move.ts';
import { regionRows } from './region-rows.ts';

type MovePreview = z.output<typeof preview.schemas.reply>;
type Change = MovePreview['groups'][number]['changes'][number];

/** What a move would change, without moving: which schools, from where, and who supports them before and after. */
export async function previewMove(useCase: UseCase, move: SchoolMove): Promise<MovePreview> {
  requireAbility(abilitiesOnRegion(useCase.actor, move.regionId), 'draw');
  const plan = await planMove(useCase, move);
  const origins = new Map(plan.moving.map((school) => [school.from?.id ?? null, school.from]));
  const answering = await whoAnswersIn(useCase, [...origins.keys(), plan.region.id], plan.from);
  const rows = await regionRows(useCase, { on: plan.from });
  const leadersOf = (regionId: string | null) => rows.find((row) => row.id === regionId);
  const groups = [...origins].map(([id, from]) => {
    const [before, after] = [leadersOf(id), leadersOf(plan.region.id)];
    const all: Change[] = [
      { what: 'superintendent', name: null, before: before?.superintendents[0] ?? null, after: after?.superintendents[0] ?? null },
      { what: 'operational_leader', name: null, before: before?.operationalLeaders[0] ?? null, after: after?.operationalLeaders[0] ?? null },
      ...answering.map(({ name, byRegion }) => ({ what: 'function' as const, name, before: byRegion[id ?? ''] ?? null, after: byRegion[plan.region.id] ?? null })),
    ];
    return { from, schools: plan.moving.filter((school) => (school.from?.id ?? null) === id).map((school) => ({ id: school.id, name: school.name })), changes: all.filter((change) => change.before?.id !== change.after?.id) };
  });
  return { from: plan.from, region: plan.region, staying: plan.staying, refused: plan.refused, groups };
}

/** Who answers for each function in each region on the day; '' is the place of schools without a region. */
async function whoAnswersIn({ db, actor }: UseCase, regionIds: (string | null)[], on: string) {
  const { rows } = await sql<{ name: string; byRegion: Record<string, { id: string; name: string }> }>`
    with seat as (
      select place.region_id, f.id as function_id, f.department_id from unnest(${regionIds}::uuid[]) as place (region_id)
      join support_function f on f.district_id = ${actor.districtId} and ${functionThereIs(actor, on)}
    ), ${ladder(actor, on)}
    select f.name, (select coalesce(json_object_agg(coalesce(ladder.region_id::text, ''), json_build_object('id', p.id, 'name', p.full_name)), '{}')
      from ladder join person p on p.district_id = ${actor.districtId} and p.id = ladder.person_id where ladder.function_id = f.id and ladder.step = 1) as by_region
    from support_function f where f.district_id = ${actor.districtId} and ${functionThereIs(actor, on)} order by f.position, f.id`.execute(db);
  return rows;
}
