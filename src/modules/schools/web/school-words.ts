import type { SchoolLevel } from '../contract.ts';

export const levelWords: Record<SchoolLevel, string> = {
  early_learning: 'Early learning',
  elementary: 'Elementary',
  k8: 'Kindergarten to 8',
  middle: 'Middle',
  high: 'High',
  '6_12': 'Grades 6 to 12',
  k12: 'Kindergarten to 12',
  special: 'Special',
  other: 'Other',
};

/** "Grades PK to 5" of ['PK', 'K', '01', …], in the order they come. */
export function gradesInWords(grades: string[]): string {
  const [first, last] = [grades[0], grades.at(-1)].map((grade) => grade?.replace(/^0/, ''));
  if (!first) return '';
  return first === last ? `Grade ${first}` : `Grades ${first} to ${last}`;
}

/** What stands under the name of a school: level, grades, town and region. */
export function leadOfSchool({ level, grades, town, region }: { level: string; grades: string[]; town: string | null; region: { name: string } | null }): string {
  return [levelWords[level as SchoolLevel], gradesInWords(grades), town, region?.name].filter(Boolean).join(' · ');
}

const groupWords: Record<string, string> = {
  african_american_black: 'African American or Black',
  asian: 'Asian',
  economically_disadvantaged: 'Economically disadvantaged',
  english_learners: 'English learners',
  first_language_not_english: 'First language not English',
  high_needs: 'High needs',
  hispanic_latino: 'Hispanic or Latino',
  low_income: 'Low income',
  multi_race: 'Multi-race, not Hispanic or Latino',
  native_american: 'Native American',
  pacific_islander: 'Pacific Islander',
  students_with_disabilities: 'Students with disabilities',
  white: 'White',
};

/** A student group in words; a district's own code is shown as it is, without its underscores. */
export function groupInWords(code: string): string {
  return groupWords[code] ?? code.replaceAll('_', ' ');
}
