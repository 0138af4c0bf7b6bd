import type { SchoolLevel } from '../school-values.ts';

/** The level of a school that holds these grades, lowest first, where nobody says it. */
export function levelOfGrades(grades: string[]): SchoolLevel {
  const numbers = grades.map((grade) => (grade === 'PK' ? -1 : grade === 'K' ? 0 : Number(grade)));
  const [lowest, highest] = [numbers[0], numbers.at(-1)];
  if (lowest === undefined || highest === undefined) return 'other';
  if (highest <= 3) return 'early_learning';
  if (highest <= 6) return 'elementary';
  if (highest <= 8) return lowest >= 6 ? 'middle' : 'k8';
  if (lowest >= 9) return 'high';
  return lowest >= 6 ? '6_12' : 'k12';
}
