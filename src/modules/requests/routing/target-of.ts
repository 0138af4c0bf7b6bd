import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import type { Lane } from '../lanes/lane.ts';
import type { Ask } from './route-request.ts';

export interface Target {
  functionId: string;
  functionName: string;
  departmentId: string;
  itemId: string | null;
  itemName: string | null;
  lane: Lane;
  commitmentId: string;
  version: number;
  firstAnswerMinutes: number;
  nextAnswerMinutes: number;
  resolutionMinutes: number;
}

/** The function and the promise in force today: the item's own newest one, else the district's default. */
export async function targetOf({ db, actor }: UseCase, ask: Pick<Ask, 'catalogItemId' | 'functionId' | 'incident'>): Promise<Target> {
  const { rows } = await sql<Target>`
    with target as (
      select f.id as function_id, f.name as function_name, f.department_id, i.id as item_id, i.name as item_name, coalesce(i.lane, 'ordinary') as lane
      from support_function f
      left join catalog_item i on i.district_id = f.district_id and i.id = ${ask.catalogItemId ?? null}::uuid and i.ended_at is null
      where f.district_id = ${actor.districtId} and f.ended_at is null
        and case when ${ask.catalogItemId ?? null}::uuid is not null then f.id = i.function_id
                 when ${ask.functionId ?? null}::uuid is not null then f.id = ${ask.functionId ?? null}::uuid
                 else true end
      order by (f.code = 'operations') desc, f.position, f.id limit 1
    )
    select target.*, c.id as commitment_id, c.version, c.first_answer_minutes, c.next_answer_minutes, c.resolution_minutes
    from target, service_commitment c
    where c.district_id = ${actor.districtId} and c.valid_from <= ${actor.today} and ((c.catalog_item_id = target.item_id and ${!ask.incident}) or c.catalog_item_id is null)
    order by (c.catalog_item_id is not null) desc, c.valid_from desc, c.version desc limit 1`.execute(db);
  if (!rows[0]) throw new AppError('not_found', 'The district does not offer this, or has no promise for it yet.');
  return rows[0];
}
