import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { measureFacts } from '../measures/measure-facts.ts';
import { lockPlan } from '../lock-plan.ts';
import { compareParts } from './compare-parts.ts';
import type { ComparisonReply, PlanVersionReply } from './contract.ts';
import { takeSnapshot } from './take-snapshot.ts';

type Kept = Omit<PlanVersionReply, 'measures'>;

async function findVersions({ db, actor }: UseCase, planId: string, numbers: number[]): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select v.id, v.number, v.kind, to_char(v.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as made_at, (select p.full_name from person p where p.district_id = v.district_id and p.id = v.made_by) as made_by, v.content
    from plan_version v where v.district_id = ${actor.districtId} and v.plan_id = ${planId} and v.number = any(${numbers}::int[])`.execute(db);
  return rows;
}

/** One version of a plan, whole. Throws AppError `not_found`. */
export async function getVersion(useCase: UseCase, planId: string, number: number): Promise<PlanVersionReply> {
  const plan = await lockPlan(useCase, planId, { judgeOnly: true });
  const [version] = Number.isInteger(number) && number > 0 && number < 1_000_000 ? await findVersions(useCase, planId, [number]) : [];
  if (!version) throw new AppError('not_found', 'The plan has no such version.');
  return { ...version, measures: await measureFacts(useCase, plan.schoolId, version.content.measures) };
}

/** From a version to another, or to what stands now; from the approved baseline unless told. Throws AppError `not_found`. */
export async function comparePlan(useCase: UseCase, planId: string, asked: { from?: number | undefined; to?: number | undefined }): Promise<ComparisonReply> {
  const { db, actor } = useCase;
  const plan = await lockPlan(useCase, planId, { judgeOnly: true });
  const baseline = plan.baselineVersionId ? await db.selectFrom('planVersion').where('districtId', '=', actor.districtId).where('id', '=', plan.baselineVersionId).select('number').executeTakeFirstOrThrow() : undefined;
  const from = asked.from ?? baseline?.number;
  if (from === undefined) return { from: null, to: null, items: [], unchanged: 0 };
  const kept = await findVersions(useCase, planId, [from, asked.to ?? from]);
  const before = kept.find((version) => version.number === from)?.content;
  const after = asked.to === undefined ? await takeSnapshot(useCase, planId) : kept.find((version) => version.number === asked.to)?.content;
  if (!before || !after) throw new AppError('not_found', 'The plan has no such version.');
  const names = new Map([...before.measures, ...after.measures].map(({ series, period, name, periodName }) => [`${series} ${period}`, `${name}, ${periodName}`]));
  return { from, to: asked.to ?? null, ...compareParts(before.parts, after.parts, (series, period) => names.get(`${series} ${period}`) ?? 'a measure') };
}
