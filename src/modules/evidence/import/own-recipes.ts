import type { z } from 'zod';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { requireImporter } from './abilities.ts';
import type { listRecipes } from './contract.ts';
import { readKnown } from './read-known.ts';
import type { MeasureRecipe } from './recipe.ts';
import { publishedRecipes } from './recipes/published-recipes.ts';

type Recipes = z.output<typeof listRecipes.schemas.reply>;

export async function findRecipes(useCase: UseCase): Promise<Recipes> {
  requireImporter(useCase.actor, 'read');
  const published = new Set(publishedRecipes.map(({ name }) => name));
  const { recipes } = await readKnown(useCase);
  return { items: recipes.map(({ name, title, source, needs }) => ({ name, title, source, columns: needs, own: !published.has(name) })) };
}

/** Keeps how files of a layout are read. Throws AppError `conflict` for a name of the product's, `recipe_faulty` for what no file could be read by. */
export async function saveRecipe(useCase: UseCase, recipe: MeasureRecipe): Promise<{ name: string }> {
  requireImporter(useCase.actor, 'import');
  const { db, actor, clock } = useCase;
  const { districtId } = actor;
  if (publishedRecipes.some(({ name }) => name === recipe.name)) throw new AppError('conflict', `${recipe.name} is a recipe that comes with the product. Choose another name.`);
  const { measures, groups } = await readKnown(useCase);
  const fault = faultOf(recipe, new Set(measures.map(({ key }) => key)), new Set(groups.map(([, key]) => key)));
  if (fault) throw new AppError('recipe_faulty', fault);
  const now = clock.now().toString();
  await db.updateTable('measureRecipe').set({ endedAt: now }).where('districtId', '=', districtId).where('name', '=', recipe.name).where('endedAt', 'is', null).execute();
  const id = newId();
  await db.insertInto('measureRecipe').values({ districtId, id, name: recipe.name, title: recipe.title, recipe: JSON.stringify(recipe), recordedBy: actor.personId, recordedAt: now }).execute();
  await recordAct(useCase, { act: 'measures.recipe_saved', subjectType: 'measure_recipe', subjectId: id, details: { name: recipe.name } });
  return { name: recipe.name };
}

/** Throws AppError `not_found` for all but the district's own. */
export async function endRecipe(useCase: UseCase, name: string): Promise<{ name: string }> {
  requireImporter(useCase.actor, 'import');
  const { db, actor, clock } = useCase;
  const ended = await db.updateTable('measureRecipe').set({ endedAt: clock.now().toString() }).where('districtId', '=', actor.districtId).where('name', '=', name).where('endedAt', 'is', null).returning('id').executeTakeFirst();
  if (!ended) throw new AppError('not_found', 'The district has no recipe of that name.');
  await recordAct(useCase, { act: 'measures.recipe_ended', subjectType: 'measure_recipe', subjectId: ended.id, details: { name } });
  return { name };
}

function faultOf({ values, period, group, leaveOut = [] }: MeasureRecipe, measures: Set<string>, groups: Set<string>): string | undefined {
  const unknown = values.find(({ measure }) => !measures.has(measure));
  if (unknown) return `There is no measure ${unknown.measure}. Add it to the catalogue first.`;
  const nobody = [...values.map((each) => each.group), 'is' in group ? group.is : undefined].find((key) => key !== undefined && !groups.has(key));
  if (nobody) return `There is no student group ${nobody}.`;
  if (values.some(({ value, numerator, denominator }) => value === undefined && (numerator === undefined || denominator === undefined))) return 'Each measure needs a column with its value, or one with the part and one with the whole.';
  // Patterns run over every row: those a person writes are plain beginnings of words.
  const patterns = [...leaveOut.map(({ pattern }) => pattern), ...(period && 'title' in period ? [period.title] : [])];
  return patterns.length > 0 ? 'Recipes of a district’s own have no patterns.' : undefined;
}
