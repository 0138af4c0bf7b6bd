import { sql, type Expression, type SqlBool } from 'kysely';
import type { DistrictUseCase } from '../../people/index.ts';
import type { PlanPart } from './part-fields.ts';

/** The live parts of a plan that meet the condition on `p`, in the order of their places. */
export async function partRows({ db, actor }: Pick<DistrictUseCase, 'db' | 'actor'>, planId: string, where: Expression<SqlBool> = sql<SqlBool>`p.ended_at is null`): Promise<PlanPart[]> {
  const { rows } = await sql<PlanPart>`
    select p.id, p.parent_id, p.kind, p.text, p.because, p.inclusion, p.student_group, p.series, p.period, p.baseline::float8 as baseline, p.target::float8 as target, p.unit, p.due_on, p.owner, p.funding_source, p.standing, p.carried_from, p.version
    from plan_part p where p.district_id = ${actor.districtId} and p.plan_id = ${planId} and ${where} order by p.position, p.id`.execute(db);
  return rows;
}
