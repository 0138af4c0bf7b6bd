import { levelOfGrades } from './fields/level-of-grades.ts';
import type { Recipe } from './recipe.ts';
import type { Draft, SchoolField, SchoolValues } from './school-values.ts';

export type KnownSchool = SchoolValues & { id: string };

interface FieldChange {
  field: SchoolField;
  from: SchoolValues[SchoolField];
  to: SchoolValues[SchoolField];
}

export interface SchoolPlan {
  created: { draft: Draft; values: SchoolValues }[];
  changed: { draft: Draft; known: KnownSchool; values: SchoolValues; fields: FieldChange[] }[];
  /** Schools of the file that are here, changed or not: whose shares are to be looked at. */
  met: { draft: Draft; known: KnownSchool }[];
  /** Schools that only a layout which creates could bring in. */
  unknown: Draft[];
  /** More than one school here has the code. */
  ambiguous: Draft[];
  /** Schools of which something newer is known than the file's year. */
  older: number;
}

const blank = { localCode: null, ncesId: null, grades: [], address: null, town: null, zip: null, longitude: null, latitude: null, enrollment: null, yearLabel: null };
const ofTheYear: SchoolField[] = ['grades', 'level', 'enrollment', 'yearLabel'];

/** What a file would do to the schools that are here. A blank in the file changes nothing. */
export function planChanges(drafts: Draft[], schools: KnownSchool[], recipe: Recipe): SchoolPlan {
  const byKey = Map.groupBy(schools.filter((school) => school[recipe.key] !== null), (school) => school[recipe.key]!);
  const plan: SchoolPlan = { created: [], changed: [], met: [], unknown: [], ambiguous: [], older: 0 };
  for (const draft of drafts) {
    const [known, another] = byKey.get(draft.values[recipe.key]!) ?? [];
    if (another) plan.ambiguous.push(draft);
    else if (!known && recipe.creates) plan.created.push({ draft, values: newValues(draft) });
    else if (!known) plan.unknown.push(draft);
    else {
      plan.met.push({ draft, known });
      const isOlder = isEarlier(draft.values.yearLabel, known.yearLabel);
      if (isOlder) plan.older += 1;
      const values = { ...known, ...taken(draft, known, recipe, isOlder) };
      const fields = (Object.keys(draft.values).concat('level') as SchoolField[])
        .filter((field, index, all) => all.indexOf(field) === index && !same(known[field], values[field]))
        .map((field) => ({ field, from: known[field], to: values[field] }));
      if (fields.length > 0) plan.changed.push({ draft, known, values, fields });
    }
  }
  return plan;
}

function newValues({ values }: Draft): SchoolValues {
  const name = values.name!;
  return { ...blank, shortName: name.slice(0, 100).trim(), level: levelOfGrades(values.grades ?? []), ...values, name, stateCode: values.stateCode! };
}

function taken({ values }: Draft, known: KnownSchool, recipe: Recipe, isOlder: boolean): Partial<SchoolValues> {
  const takes = (field: SchoolField) => {
    if (recipe.fills?.includes(field) && known[field] !== null) return false;
    if (isOlder && ofTheYear.includes(field)) return false;
    // A school that was found by its federal number keeps the state's code it has.
    return !(field === 'stateCode' && recipe.key !== 'stateCode');
  };
  const found = Object.fromEntries(Object.entries(values).filter(([field]) => takes(field as SchoolField))) as Partial<SchoolValues>;
  const derived = levelOfGrades(known.grades) === known.level;
  return found.grades && !found.level && derived ? { ...found, level: levelOfGrades(found.grades) } : found;
}

/** Years are written 2016-17; anything else has no order. */
function isEarlier(year: string | null | undefined, known: string | null): boolean {
  const label = /^\d{4}-\d\d$/;
  return Boolean(year && known) && label.test(year!) && label.test(known!) && year! < known!;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
