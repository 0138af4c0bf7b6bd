import { needWords } from '../triage/need-words.ts';
import type { RequestStatus } from '../request-states.ts';

export const statusWords: Record<RequestStatus, string> = {
  submitted: 'Sent',
  acknowledged: 'Answered',
  in_progress: 'In progress',
  waiting_on_school: 'Waiting for the school',
  waiting_on_department: 'Waiting for a department',
  waiting_on_external: 'Waiting for somebody outside',
  resolved_pending_confirmation: 'Solved? The school says',
  declined: 'Declined, with an alternative',
  closed: 'Solved and confirmed',
};

/** The class that gives a status its shape and colour beside its word. */
export function statusShape(status: RequestStatus, late: boolean): string {
  if (late) return 'status overdue';
  if (status === 'closed') return 'status done';
  return status.startsWith('waiting') || status === 'resolved_pending_confirmation' ? 'status waiting' : 'status';
}

/** Why a request stands on the first page or in the inbox. */
export const whyWords = { ...needWords, owner_away: 'Its owner is away' } as const;
