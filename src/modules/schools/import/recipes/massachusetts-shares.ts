import type { CellOf, Source } from '../recipe.ts';

/**
 * Percent of students by group, as the state's list of 2017 gives it. Its column “% Economically Disadvantaged” does not
 * fit its own counts (somebody sorted it by itself): that share is computed from them.
 */
export const massachusettsShares: Record<string, Source> = {
  english_learners: '% English Language Learner',
  students_with_disabilities: '% Students With Disabilities',
  high_needs: '% High Needs',
  economically_disadvantaged: { column: 'Economically Disadvantaged', take: (cell) => percentOf(cell, 'Economically Disadvantaged', 'TOTAL_Enrollment') },
  african_american_black: '% African American',
  asian: '% Asian',
  hispanic_latino: '% Hispanic',
  white: '% White',
  native_american: '% Native American',
  pacific_islander: '% Native Hawaiian, Pacific Islander',
  multi_race: '% Multi-Race, Non-Hispanic',
};

/** With one digit, as the other columns have it; '' where either count is missing, and what is no count as it stands, to be refused. */
function percentOf(cell: CellOf, part: string, whole: string): string {
  const [counted, of] = [cell(part), cell(whole)];
  if (counted === '' || of === '' || Number(of) === 0) return '';
  const percent = Math.round((1_000 * Number(counted)) / Number(of)) / 10;
  return Number.isNaN(percent) ? counted : String(percent);
}
