import type { Figures } from './contract.ts';

const names = ['open', 'late', 'newlyLate', 'stuck', 'waitingOnSchool', 'toSchoolDue', 'toSchoolLate', 'bySchoolDue', 'bySchoolLate'] as const satisfies (keyof Figures)[];

/** The figures of some rows together. Pure. */
export function sumFigures(rows: Figures[]): Figures {
  return Object.fromEntries(names.map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)])) as unknown as Figures;
}
