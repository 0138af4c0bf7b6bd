export const planStates = ['draft', 'in_review', 'council_approved', 'submitted', 'returned', 'approved', 'amending'] as const;
export type PlanState = (typeof planStates)[number];

/** What moves a plan on. Each has its use case; `abilities.ts` says who may. */
export const planSteps = ['ask_review', 'take_back', 'record_council', 'submit', 'approve', 'return', 'amend', 'discard'] as const;
export type PlanStep = (typeof planSteps)[number];

/** Which step leads where. An amendment needs no second approval of the council; its leader may ask for one. */
export const planMoves: Record<PlanState, Partial<Record<PlanStep, PlanState>>> = {
  draft: { ask_review: 'in_review' },
  in_review: { take_back: 'draft', record_council: 'council_approved' },
  council_approved: { take_back: 'draft', submit: 'submitted' },
  submitted: { approve: 'approved', return: 'returned' },
  returned: { ask_review: 'in_review', submit: 'submitted', discard: 'approved' },
  // The office may still send it back after the superintendent has approved it.
  approved: { amend: 'amending', return: 'amending' },
  amending: { ask_review: 'in_review', submit: 'submitted', discard: 'approved' },
};

/** In which states the text is written; in all others it stands still, so that what is judged is what was read. */
export const writtenStates: readonly PlanState[] = ['draft', 'returned', 'amending'];

/** Where a step leads from a state: what was approved once is not a draft again, and nothing else is discarded. Undefined where it leads nowhere. */
export function stateAfter(state: PlanState, step: PlanStep, wasApproved: boolean): PlanState | undefined {
  if (step === 'discard' && !wasApproved) return undefined;
  const next = planMoves[state][step];
  return next === 'draft' && wasApproved ? 'amending' : next;
}
