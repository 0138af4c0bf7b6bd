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

/** "English learners" of the state's code `english_learners`. */
export function groupInWords(code: string): string {
  const words = code.replaceAll('_', ' ').replace(/^hispanic latino$/, 'Hispanic or Latino').replace(/^african american black$/, 'African American or Black').replace(/^english/, 'English').replace(/^multi race$/, 'multi-race').replace(/^(native) american$/, '$1 American').replace(/^asian$/, 'Asian').replace(/^pacific islander$/, 'Pacific Islander');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
