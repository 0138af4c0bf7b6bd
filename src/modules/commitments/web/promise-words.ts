import type { CommitmentReply, CommitmentRow } from '../contract.ts';

export const changeWords: Record<CommitmentReply['changes'][number]['kind'], string> = {
  made: 'Promised',
  due_moved: 'Its day was moved',
  owner_changed: 'Given on',
  kept: 'Kept',
  dropped: 'Dropped',
  taken_up_again: 'Taken up again',
};

export const sourceWords: Record<CommitmentRow['source']['kind'], string> = {
  request: 'in a request',
  plan: 'in the plan',
  visit: 'on a visit',
  meeting: 'in a meeting',
  coaching: 'in coaching',
  survey: 'in answer to a survey',
  conversation: 'in a conversation',
};
