import type { Recipe } from './recipe.ts';
import { boston } from './recipes/boston.ts';
import { recipeByColumnNames, templateColumns } from './recipes/by-column-names.ts';
import { chicago } from './recipes/chicago.ts';
import { massachusetts } from './recipes/massachusetts.ts';
import { newYork } from './recipes/new-york.ts';
import { unitedStates } from './recipes/united-states.ts';

const published: Recipe[] = [...massachusetts, ...boston, ...chicago, ...newYork, ...unitedStates];

/** The publisher's layout that the header shows, or what its column names say; undefined when neither does. */
export function chooseRecipe(header: string[]): Recipe | undefined {
  const known = new Set(header.map((name) => name.toLowerCase()));
  return published.find(({ needs }) => needs.every((column) => known.has(column.toLowerCase()))) ?? recipeByColumnNames(header);
}

/** What to tell the sender of a file that no recipe fits. */
export function sayNoRecipe(header: string[]): string {
  const shown = header.filter((name) => name !== '').slice(0, 15).map((name) => name.slice(0, 40));
  const more = header.length > shown.length ? ` and ${header.length - shown.length} more` : '';
  return `These columns are not those of a list of schools: ${shown.join(', ')}${more}. Needed are at least state_code, name, and grades or level; or a code of schools already here and something to add to them. Our template has: ${templateColumns.join(', ')}.`;
}
