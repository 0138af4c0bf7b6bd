import type { Figures } from '../../contract.ts';

/** The figures of a board in their order; those that ask for somebody stand out and stay on a folded row. */
export const columns: { figure: keyof Figures; label: string; asks?: boolean }[] = [
  { figure: 'open', label: 'Open' },
  { figure: 'late', label: 'Late', asks: true },
  { figure: 'stuck', label: 'Stuck', asks: true },
  { figure: 'waitingOnSchool', label: 'Waits for school' },
  { figure: 'toSchoolDue', label: 'We owe, due' },
  { figure: 'toSchoolLate', label: 'We owe, late', asks: true },
  { figure: 'bySchoolDue', label: 'School owes, due' },
  { figure: 'bySchoolLate', label: 'School owes, late', asks: true },
];
