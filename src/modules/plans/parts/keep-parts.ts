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

interface Among {
  /** Parts that are there already, by the keys under which the new ones name them. */
  known?: ReadonlyMap<string, string>;
  /** The last place that is taken. */
  after?: number;
}

/** Writes many new parts at once, parents before children as they come, in that order; answers the ids by their keys. */
export async function keepParts({ db, actor, clock }: DistrictUseCase, planId: string, parts: PartToKeep[], { known = new Map(), after = 0 }: Among = {}): Promise<Map<string, string>> {
  const ids = new Map([...known, ...parts.map(({ key }) => [key, newId()] as const)]);
  const at = clock.now().toString();
  const fieldsOf = (part: PartToKeep): PartFields => ({ ...emptyFields, ...Object.fromEntries(fieldNames.filter((name) => part[name] !== undefined).map((name) => [name, part[name]])) });
  const base = { districtId: actor.districtId, planId };
  await insertMany(
    db,
    'planPart',
    parts.map((part, index) => ({
      ...base, id: ids.get(part.key)!, parentId: part.parentKey === null ? null : ids.get(part.parentKey)!, kind: part.kind, position: after + (index + 1) * 1_024, ...fieldsOf(part),
      standing: 'open', carriedFrom: part.carriedFrom ?? null, version: 1, changedBy: actor.personId, changedAt: at,
    })),
  );
  await insertMany(db, 'planPartRevision', parts.map((part) => ({ ...base, partId: ids.get(part.key)!, version: 1, content: fieldsOf(part) as never, isEnded: false, writtenBy: actor.personId, writtenAt: at })));
  return ids;
}
