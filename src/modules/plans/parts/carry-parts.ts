import type { DistrictUseCase } from '../../people/index.ts';
import { keepParts } from './keep-parts.ts';
import type { PlanPart } from './part-fields.ts';
import { partRows } from './part-rows.ts';

/** Copies what is not finished of a plan into another, each part with the one it continues: no step that is done, nothing under what was stopped. */
export async function carryParts(useCase: DistrictUseCase, fromId: string, toId: string): Promise<void> {
  const parts = await partRows(useCase, fromId);
  const kept: PlanPart[] = [];
  const childrenOf = Map.groupBy(parts, (part) => part.parentId);
  const walk = (parentId: string | null, isGone: boolean): void => {
    for (const part of childrenOf.get(parentId) ?? []) {
      const leave = isGone || part.standing === 'stopped' || part.standing === 'done';
      if (!leave) kept.push(part);
      walk(part.id, leave);
    }
  };
  walk(null, false);
  await keepParts(useCase, toId, kept.map((part) => ({ ...part, key: part.id, parentKey: part.parentId, carriedFrom: part.id })));
}
