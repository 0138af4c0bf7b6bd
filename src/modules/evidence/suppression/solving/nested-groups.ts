/** Groups that are wholly within another by their definition, though no partition says so: what is left of the outer one can be worked out. */
export const nestedGroups: readonly (readonly [outer: string, inner: string])[] = [
  ['ever_english_learners', 'english_learners'],
  ['high_needs', 'ever_english_learners'],
  ['high_needs', 'english_learners'],
  ['high_needs', 'students_with_disabilities'],
  ['high_needs', 'economically_disadvantaged'],
  ['high_needs', 'low_income'],
  ['first_language_not_english', 'english_learners'],
];
