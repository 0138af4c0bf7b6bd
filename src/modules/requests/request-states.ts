/** The states of a request and where each may go. Pure; shared by the server and the pages. */
export const requestStatuses = [
  'submitted',
  'acknowledged',
  'in_progress',
  'waiting_on_school',
  'waiting_on_department',
  'waiting_on_external',
  'resolved_pending_confirmation',
  'declined',
  'closed',
] as const;

export type RequestStatus = (typeof requestStatuses)[number];

export const openWork: readonly RequestStatus[] = ['submitted', 'acknowledged', 'in_progress', 'waiting_on_school', 'waiting_on_department', 'waiting_on_external'];

const next: Record<RequestStatus, readonly RequestStatus[]> = {
  submitted: ['acknowledged', 'in_progress', 'waiting_on_school', 'waiting_on_department', 'waiting_on_external', 'resolved_pending_confirmation', 'declined'],
  acknowledged: ['in_progress', 'waiting_on_school', 'waiting_on_department', 'waiting_on_external', 'resolved_pending_confirmation', 'declined'],
  in_progress: ['waiting_on_school', 'waiting_on_department', 'waiting_on_external', 'resolved_pending_confirmation', 'declined'],
  waiting_on_school: ['in_progress', 'waiting_on_department', 'waiting_on_external', 'resolved_pending_confirmation', 'declined', 'closed'],
  waiting_on_department: ['in_progress', 'waiting_on_school', 'waiting_on_external', 'resolved_pending_confirmation', 'declined'],
  waiting_on_external: ['in_progress', 'waiting_on_school', 'waiting_on_department', 'resolved_pending_confirmation', 'declined'],
  resolved_pending_confirmation: ['closed', 'in_progress'],
  declined: ['closed', 'in_progress'],
  closed: ['in_progress'],
};

export function mayFollow(from: RequestStatus, to: RequestStatus): boolean {
  return next[from].includes(to);
}

/** Only waiting on the school stops the clock; waiting on anybody else is our time. */
export function stopsClock(status: RequestStatus): boolean {
  return status === 'waiting_on_school' || status === 'resolved_pending_confirmation' || status === 'declined' || status === 'closed';
}

/** The school is asked for its word: solved, partly, or not. */
export function awaitsConfirmation(status: RequestStatus): boolean {
  return status === 'resolved_pending_confirmation' || status === 'declined';
}

/** The district waits for the school: for its answer, or for its word that it is solved. */
export function waitsForSchool(status: RequestStatus): boolean {
  return status === 'waiting_on_school' || status === 'resolved_pending_confirmation';
}
