import type { saveRecipe } from '../../import/contract.ts';

export type SaveRecipe = NonNullable<(typeof saveRecipe)['types']>['body'];
