import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { lockPlan } from '../lock-plan.ts';
import type { TemplateContent } from '../templates/template-content.ts';
import { checkFields } from './check-fields.ts';
import { checkSize } from './check-size.ts';
import type { PartChanges } from './contract.ts';
import { getPart } from './get-part.ts';
import { keepRevisions } from './keep-revision.ts';
import { emptyFields, fieldNames, parentKinds, type PartFields, type PartKind, type PlanPart } from './part-fields.ts';

/** Adds a part as the last of its siblings. Throws AppError `value` for one that does not stand there, `too_many_goals` by the template. */
export async function addPart(useCase: UseCase, planId: string, { kind, parentId, ...said }: PartChanges & { kind: PartKind; parentId: string | null }): Promise<PlanPart> {
  const { db, actor, clock } = useCase;
  const plan = await lockPlan(useCase, planId, { act: 'write' });
  const parent = parentId === null ? null : await getPart(useCase, planId, parentId);
  if ((parent?.kind ?? null) !== parentKinds[kind]) throw new AppError('value', 'A strategy, indicator or piece of evidence stands under a goal, an action step under a strategy.');
  const fields: PartFields = { ...emptyFields, ...Object.fromEntries(fieldNames.filter((name) => said[name] !== undefined).map((name) => [name, said[name]])) };
  await checkFields(useCase, kind, fields);
  const { rows } = await sql<{ last: number; goals: number; content: TemplateContent }>`
    select coalesce(max(p.position), 0)::float8 as last, (count(*) filter (where p.kind = 'goal' and p.ended_at is null))::int as goals, (select content from plan_template_version where district_id = ${actor.districtId} and id = ${plan.templateVersionId}) as content
    from plan_part p where p.district_id = ${actor.districtId} and p.plan_id = ${planId}`.execute(db);
  const { last, goals, content } = rows[0]!;
  if (kind === 'goal' && goals >= content.goalsAtMost) throw new AppError('too_many_goals', `A plan by this template has at most ${content.goalsAtMost} goals.`);
  const id = newId();
  await db
    .insertInto('planPart')
    .values({ districtId: actor.districtId, id, planId, parentId, kind, position: last + 1_024, ...fields, version: 1, changedBy: actor.personId, changedAt: clock.now().toString() })
    .execute();
  await checkSize(useCase, planId);
  await keepRevisions(useCase, planId, [id]);
  return getPart(useCase, planId, id);
}
