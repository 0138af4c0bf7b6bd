import { sql } from 'kysely';
import type { DistrictUseCase } from '../../people/index.ts';
import { nameMeasures } from '../measures/name-measures.ts';
import { chosenMeasures } from '../measures/chosen-measures.ts';
import { partRows } from '../parts/part-rows.ts';
import type { PlanSnapshot } from './snapshot.ts';

/** The plan as it can be read now. */
export async function takeSnapshot(useCase: DistrictUseCase, planId: string): Promise<PlanSnapshot> {
  const { db, actor } = useCase;
  const { rows } = await sql<Omit<PlanSnapshot, 'parts' | 'measures'>>`
    select school.short_name as school, y.name as school_year, json_build_object('versionId', v.id, 'name', t.name, 'version', v.version, 'parts', v.content -> 'parts') as template
    from plan join school on school.district_id = plan.district_id and school.id = plan.school_id
    join school_year y on y.district_id = plan.district_id and y.id = plan.school_year_id
    join plan_template_version v on v.district_id = plan.district_id and v.id = plan.template_version_id
    join plan_template t on t.district_id = v.district_id and t.id = v.template_id
    where plan.district_id = ${actor.districtId} and plan.id = ${planId}`.execute(db);
  const parts = await partRows(useCase, planId);
  return { ...rows[0]!, parts, measures: await nameMeasures(useCase, chosenMeasures(parts)) };
}
