/** What a decision is called in a sentence after the name of who decided. */
export const decisionWords = { approved: 'approves', declined: 'declines', deferred: 'puts it off' } as const;

export const causeWords: Record<string, string> = {
  submitted: 'when it was asked',
  school_wrote: 'the school wrote',
  answered: 'answered',
  paused: 'waiting for the school began',
  resumed: 'work went on',
  resolved: 'said to be solved',
  reopened: 'opened again',
  closed: 'closed',
  calendar_changed: 'the school calendar changed',
  rule_changed: 'the promise changed',
  piece_asked: 'a piece was asked',
  reclassified: 'it was said to be of another kind',
};

export const clockWords = { first_answer: 'First answer', next_answer: 'Next answer', resolution: 'Solved', piece: 'Piece' } as const;

export const clockStateWords = { running: 'by', paused: 'stands still while we wait for you', met: 'kept,', met_late: 'late,', missed: 'was due', not_running: '' } as const;

/** How a request hangs together with another, read from its own side. */
export const linkWords = {
  related: { to: 'Has to do with', from: 'Has to do with' },
  part_of: { to: 'Part of', from: 'Has as a part' },
  merged_into: { to: 'The same as', from: 'Also asked as' },
  split_from: { to: 'Split off from', from: 'Split off:' },
} as const;

export const rungWords = { team_member: 'who owns it', operational_leader: 'operational leader', regional_superintendent: 'regional superintendent', department_head: 'head of the department', chief: 'district leader' } as const;

/** A size people read: "240 KB", "3.1 MB". */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
