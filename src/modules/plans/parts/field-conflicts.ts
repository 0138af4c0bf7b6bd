import { fieldNames, type PartFields } from './part-fields.ts';

export interface FieldConflict {
  field: keyof PartFields;
  base: PartFields[keyof PartFields];
  theirs: PartFields[keyof PartFields];
  mine: PartFields[keyof PartFields];
}

/** Fields that both sides changed since `base`, and not to the same. Without a base every difference is one. Pure. */
export function fieldConflicts(base: PartFields | undefined, theirs: PartFields, mine: Partial<{ [Name in keyof PartFields]: PartFields[Name] | undefined }>): FieldConflict[] {
  return fieldNames.flatMap((field) => {
    const said = mine[field];
    if (said === undefined || said === theirs[field]) return [];
    if (base && base[field] === theirs[field]) return [];
    return [{ field, base: base?.[field] ?? null, theirs: theirs[field], mine: said }];
  });
}
