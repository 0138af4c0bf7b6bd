import { insertMany } from '../../../platform/database/insert-many.ts';
import { newId } from '../../../platform/ids.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import { emptyFields, fieldNames, type PartFields, type PlanPart } from './part-fields.ts';

export interface PartToKeep extends Partial<PartFields> {
  key: string;
  parentKey: string | null;
  kind: PlanPart['kind'];
  carriedFrom?: string | null;
}

/** Writes many new parts at once, parents before children as they come, in that order; answers the ids by their keys. */
export async function keepParts({ db, actor, clock }: DistrictUseCase, planId: string, parts: PartToKeep[]): Promise<Map<string, string>> {
  const ids = new Map(parts.map(({ key }) => [key, newId()]));
  const at = clock.now().toString();
  const fieldsOf = (part: PartToKeep): PartFields => ({ ...emptyFields, ...Object.fromEntries(fieldNames.filter((name) => part[name] !== undefined).map((name) => [name, part[name]])) });
  const rows = parts.map((part, index) => ({
    districtId: actor.districtId, id: ids.get(part.key)!, planId, parentId: part.parentKey === null ? null : ids.get(part.parentKey)!, kind: part.kind, position: (index + 1) * 1_024, ...fieldsOf(part),
    standing: 'open', carriedFrom: part.carriedFrom ?? null, version: 1, changedBy: actor.personId, changedAt: at,
  }));
  await insertMany(db, 'planPart', rows);
  await insertMany(db, 'planPartRevision', parts.map((part) => ({ districtId: actor.districtId, partId: ids.get(part.key)!, version: 1, planId, content: fieldsOf(part), isEnded: false, writtenBy: actor.personId, writtenAt: at })) as never);
  return ids;
}
