import type { MeasureRecipe } from '../recipe.ts';

/** The layout that a header shows: of several that fit, the one that asks for most; a district's own before those of the product. */
export function chooseRecipe(header: string[], recipes: MeasureRecipe[]): MeasureRecipe | undefined {
  return recipes.filter((recipe) => missingColumns(recipe, header).length === 0).sort((a, b) => b.needs.length - a.needs.length)[0];
}

/** Columns that the layout is known by and the header lacks, or has and should not. */
export function missingColumns({ needs, without = [] }: MeasureRecipe, header: string[]): string[] {
  const known = new Set(header.map((name) => name.toLowerCase()));
  return [...needs.filter((name) => !known.has(name.toLowerCase())), ...without.filter((name) => known.has(name.toLowerCase()))];
}
