import type { SchoolLevel } from '../sample-school.ts';

// Carter, McKinley, Horace Mann, Community Academy: schools for particular needs, whatever grades they hold.
const SPECIAL = new Set(['00350036', '00350363', '00350750', '00350518']);

export function levelOf(stateCode: string, grades: string[]): SchoolLevel {
  if (SPECIAL.has(stateCode)) return 'special';
  const numbers = grades.map((grade) => (grade === 'PK' ? -1 : grade === 'K' ? 0 : Number(grade)));
  const lowest = Math.min(...numbers);
  const highest = Math.max(...numbers);
  if (highest <= 3) return 'early_learning';
  if (highest <= 6) return 'elementary';
  if (highest <= 8) return lowest >= 6 ? 'middle' : 'k8';
  if (lowest >= 9) return 'high';
  return lowest >= 6 ? '6_12' : 'k12';
}
