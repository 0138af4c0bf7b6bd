import type { PlanReply, PlanRow } from '../contract.ts';

type State = PlanRow['state'];

/** Where a plan stands, in words; the sign before them is a shape, the colour only follows. */
export const stateWords: Record<State, { words: string; sign: string; mark: string }> = {
  draft: { words: 'draft', sign: '○', mark: '' },
  in_review: { words: 'in review', sign: '◐', mark: 'waiting' },
  council_approved: { words: 'approved by the council', sign: '◐', mark: 'waiting' },
  submitted: { words: 'submitted', sign: '◐', mark: 'waiting' },
  returned: { words: 'sent back', sign: '▲', mark: 'overdue' },
  approved: { words: 'approved', sign: '●', mark: 'done' },
  amending: { words: 'being amended', sign: '◐', mark: 'waiting' },
};

/** What is next, for whoever opens the page. */
export const nextWords: Record<State, string> = {
  draft: 'The school writes it. When it is ready, its leader puts it to review.',
  in_review: 'It stands still while it is read. The leader records the council’s approval.',
  council_approved: 'The council has approved it. The leader submits it.',
  submitted: 'The regional superintendent reads it and approves it or sends it back.',
  returned: 'It was sent back. The school changes it and its leader submits it again.',
  approved: 'It is worked by. It changes by an amendment.',
  amending: 'The approved plan stays in force until this amendment is approved.',
};

export const dueWords = { review_by: 'to be approved by', office_review: 'to be reviewed by', checkpoint: 'checkpoint on' } as const;

export const fieldWords: Record<string, string> = {
  text: 'Text',
  because: 'Why',
  inclusion: 'Who takes part and gains',
  studentGroup: 'Group of students',
  measure: 'Measure',
  baseline: 'Baseline',
  target: 'Target',
  unit: 'Unit',
  dueOn: 'By',
  owner: 'Who',
  fundingSource: 'Paid by',
  standing: 'Standing',
};

/** What the second text of a part is, by its kind. */
export const becauseWords: Record<PlanReply['parts'][number]['kind'], string> = { goal: 'Root cause', strategy: 'Why it should work', action_step: 'How we know that it is done', indicator: 'How it is counted', evidence: 'What it shows' };

export const standingWords: Record<PlanReply['parts'][number]['standing'], string> = { open: 'open', paused: 'paused', stopped: 'stopped', done: 'done' };

export const actWords: Record<string, string> = {
  begun: 'began the plan', imported: 'brought in parts from a table', ask_review: 'put it to review', take_back: 'took it back to change it', record_council: 'recorded the council’s approval', submit: 'submitted it', approve: 'approved it', return: 'sent it back', amend: 'opened an amendment', discard: 'discarded the amendment',
  office_approved: 'reviewed it for the office', office_returned: 'sent it back for the office', next_cycle: 'began the next cycle', strategy_paused: 'paused a strategy', strategy_stopped: 'stopped a strategy', strategy_open: 'took a strategy up again', strategy_done: 'finished a strategy',
  action_step_done: 'finished an action step', action_step_stopped: 'stopped an action step', action_step_open: 'opened an action step again', tied: 'tied a request to a goal', untied: 'untied a request',
  checkpoint_bring_evidence: 'brought the evidence to a checkpoint', checkpoint_discuss: 'noted that a checkpoint was discussed', checkpoint_decide: 'decided the last goal of a checkpoint', checkpoint_undo: 'undid the last step of a checkpoint', checkpoint_lock: 'locked a checkpoint',
  amend_also: 'took a decision into the open amendment',
};

/** How a version came to be kept. */
export const versionWords: Record<PlanReply['versions'][number]['kind'], string> = { review: 'put to review', submitted: 'submitted', discarded: 'discarded' };

type Fact = PlanReply['measures'][number];

/** A stored value in words, with its n; or why it is not shown. */
export function factWords(fact: Fact): string {
  const of = `${fact.name}, ${fact.periodName}`;
  if (fact.value === null) return `${of}: ${fact.because ?? (fact.standing === 'hidden_by_publisher' ? 'Its publisher does not show it, to protect students.' : 'There is no value.')}`;
  return `${of}: ${fact.value.toLocaleString('en-US', { maximumFractionDigits: Math.max(1, fact.decimals) })} ${fact.unit}${fact.n === null ? '' : ` (n ${fact.n.toLocaleString('en-US')})`}`;
}
