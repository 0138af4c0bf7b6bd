import type { CommitmentReply, CommitmentRow } from '../contract.ts';

/** Where a promise stands, in words; the sign before them is a shape, the colour only follows. */
export const standingWords: Record<CommitmentRow['standing'], { words: string; sign: string; tone: 'late' | 'wait' | 'done' | 'open' }> = {
  open: { words: 'open', sign: '○', tone: 'open' },
  late: { words: 'late', sign: '▲', tone: 'late' },
  kept: { words: 'kept', sign: '●', tone: 'done' },
  kept_moved: { words: 'kept, after its day was moved', sign: '●', tone: 'done' },
  kept_late: { words: 'kept late', sign: '◐', tone: 'wait' },
  dropped: { words: 'dropped', sign: '✕', tone: 'wait' },
};

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
