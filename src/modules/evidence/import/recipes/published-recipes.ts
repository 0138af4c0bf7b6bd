import type { MeasureRecipe } from '../recipe.ts';
import { chicago } from './chicago.ts';
import { massachusetts } from './massachusetts.ts';
import { newYork } from './new-york.ts';

/** The recipes that come with the product. */
export const publishedRecipes: MeasureRecipe[] = [...massachusetts, ...chicago, ...newYork];
