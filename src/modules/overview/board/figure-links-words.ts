import type { Figures, Meaning } from './contract.ts';

/** Whose figures they are: of a school, or of the schools of a region. */
export type Whose = { schoolId: string } | { regionId: string };

interface ListLink {
  to: '/requests' | '/promises';
  search: Record<string, unknown>;
}

/** The list behind each figure of a board: exactly as many rows, without what is confidential. */
export function listBehind(figure: keyof Figures, whose: Whose, { on, dueUntil, newFrom, stuckDays }: Pick<Meaning, 'on' | 'dueUntil' | 'newFrom' | 'stuckDays'>): ListLink {
  const requests = (more: Record<string, unknown>): ListLink => ({ to: '/requests', search: { ...whose, lane: 'ordinary', ...more } });
  const promises = (direction: 'to_school' | 'by_school', more: Record<string, unknown>): ListLink => ({ to: '/promises', search: { ...whose, direction, confidential: 'no', ...more } });
  const soon = { state: 'open', dueFrom: on, dueTo: dueUntil };
  switch (figure) {
    case 'open':
      return requests({ state: 'open' });
    case 'late':
      return requests({ state: 'late' });
    case 'newlyLate':
      return requests({ state: 'late', dueFrom: newFrom });
    case 'stuck':
      return requests({ state: 'open', unmovedDays: stuckDays });
    case 'waitingOnSchool':
      return requests({ state: 'open', status: ['waiting_on_school', 'resolved_pending_confirmation'] });
    case 'toSchoolDue':
      return promises('to_school', soon);
    case 'toSchoolLate':
      return promises('to_school', { state: 'late' });
    case 'bySchoolDue':
      return promises('by_school', soon);
    case 'bySchoolLate':
      return promises('by_school', { state: 'late' });
  }
}
