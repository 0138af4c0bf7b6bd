import type { UseCase } from '../../people/index.ts';
import { installGroups } from '../groups/install-groups.ts';
import { standardMeasures } from '../measures/standard-measures.ts';
import type { MeasureRecipe } from './recipe.ts';
import { publishedRecipes } from './recipes/published-recipes.ts';
import type { MeasureFacts } from './reading/judge-value.ts';
import type { ReadingInput } from './reading/reading-input.ts';

type Known = Pick<ReadingInput, 'schools' | 'groups' | 'measures' | 'recipes' | 'today'> & { schoolIds: string[]; schoolNames: string[]; measureNames: ReadonlyMap<string, string> };

/** What a file is held against: the schools in force, the spellings of groups, the measures, and the recipes. */
export async function readKnown({ db, actor, clock }: UseCase): Promise<Known> {
  const { districtId } = actor;
  await installGroups(db, districtId, clock.now().toString());
  const schools = await db.selectFrom('school').where('districtId', '=', districtId).where('endedAt', 'is', null).orderBy('id').select(['id', 'name', 'stateCode', 'localCode', 'ncesId']).execute();
  const spellings = await db.selectFrom('studentGroupSpelling').where('districtId', '=', districtId).where('endedAt', 'is', null).select(['spelling', 'groupKey']).execute();
  const measures = await db.selectFrom('measure').where('districtId', '=', districtId).where('endedAt', 'is', null).select(['key', 'name', 'kind', 'lowest', 'highest']).execute();
  const own = await db.selectFrom('measureRecipe').where('districtId', '=', districtId).where('endedAt', 'is', null).orderBy('name').select('recipe').execute();
  const facts = new Map([...standardMeasures, ...measures].map(({ key, name, kind, lowest, highest }) => [key, { key, name, kind: kind as MeasureFacts['kind'], lowest, highest }]));
  return {
    today: actor.today,
    schoolIds: schools.map(({ id }) => id),
    schoolNames: schools.map(({ name }) => name),
    schools: schools.map(({ stateCode, localCode, ncesId }) => ({ stateCode, localCode, ncesId })),
    groups: spellings.map(({ spelling, groupKey }) => [spelling, groupKey]),
    measures: [...facts.values()].map(({ name: _, ...measure }) => measure),
    measureNames: new Map([...facts.values()].map(({ key, name }) => [key, name])),
    recipes: [...own.map(({ recipe }) => recipe as unknown as MeasureRecipe), ...publishedRecipes],
  };
}
