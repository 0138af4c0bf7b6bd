import { sql } from 'kysely';
import type { Refusal } from '../../../platform/imports/findings.ts';
import type { UseCase } from '../../people/index.ts';
import { fieldNames, type PartFields, type PlanPart } from '../parts/part-fields.ts';
import { partRows } from '../parts/part-rows.ts';
import type { TemplateContent } from '../templates/template-content.ts';
import { defaultTemplate } from '../templates/default-template.ts';
import type { ImportPlace } from './find-places.ts';
import { partKey, type WantedPart } from './wanted-parts.ts';

export interface MetParts {
  added: WantedPart[];
  changed: { part: PlanPart; fields: Partial<PartFields> }[];
  same: number;
  /** Ids of the parts that are there, by their keys. */
  known: Map<string, string>;
}

/** What of the wanted parts is new in a plan, what changes, and what is there just so. Goals beyond the template's limit are refused. */
export async function meetParts(useCase: UseCase, place: ImportPlace, wanted: WantedPart[], refusals: Refusal[]): Promise<MetParts> {
  const { db, actor } = useCase;
  const parts = place.planId ? await partRows(useCase, place.planId) : [];
  const keys = keysOf(parts);
  const byKey = new Map(parts.map((part) => [keys.get(part.id)!, part]));
  const met: MetParts = { added: [], changed: [], same: 0, known: new Map(parts.map((part) => [keys.get(part.id)!, part.id])) };
  for (const each of wanted) {
    const part = byKey.get(each.key);
    const { text: _, ...said } = each.fields;
    const fields = part ? Object.fromEntries(fieldNames.filter((name) => name in said && (said as Partial<PartFields>)[name] !== part[name]).map((name) => [name, (said as Partial<PartFields>)[name]])) : {};
    if (!part) met.added.push(each);
    else if (Object.keys(fields).length > 0) met.changed.push({ part, fields });
    else met.same += 1;
  }
  const { rows } = await sql<{ content: TemplateContent }>`select v.content from plan join plan_template_version v on v.district_id = plan.district_id and v.id = plan.template_version_id where plan.district_id = ${actor.districtId} and plan.id = ${place.planId}`.execute(db);
  const { goalsAtMost } = rows[0]?.content ?? defaultTemplate.content;
  const goals = met.added.filter(({ kind }) => kind === 'goal');
  const room = goalsAtMost - parts.filter(({ kind }) => kind === 'goal').length;
  for (const goal of goals.slice(Math.max(0, room))) refusals.push({ line: goal.line, column: null, value: goal.fields.text.slice(0, 200), code: 'too_many_goals', reason: `A plan by its template has at most ${goalsAtMost} goals.` });
  return met;
}

function keysOf(parts: PlanPart[]): Map<string, string> {
  const byId = new Map(parts.map((part) => [part.id, part]));
  const keyOf = (part: PlanPart): string => {
    const parent = part.parentId === null ? undefined : byId.get(part.parentId);
    return partKey(part.kind, part.text, parent ? keyOf(parent) : null);
  };
  return new Map(parts.map((part) => [part.id, keyOf(part)]));
}
