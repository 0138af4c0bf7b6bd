export const tierStates = ['proposed', 'reviewed', 'effective', 'exit_review', 'ended', 'withdrawn'] as const;
export type TierState = (typeof tierStates)[number];

export const tierActs = ['review', 'approve', 'withdraw', 'open_exit_review', 'keep', 'step_down', 'end'] as const;
export type TierAct = (typeof tierActs)[number];

/**
 * Which act leads from which state to which. What is not here cannot be done. A step
 * down is a proposal of the lighter tier; when it takes effect, this one ends. Pure; pages may read it.
 */
export const tierSteps: Record<TierState, Partial<Record<TierAct, TierState>>> = {
  proposed: { review: 'reviewed', withdraw: 'withdrawn' },
  reviewed: { approve: 'effective', withdraw: 'withdrawn' },
  effective: { open_exit_review: 'exit_review', end: 'ended' },
  exit_review: { keep: 'effective', step_down: 'exit_review', end: 'ended' },
  ended: {},
  withdrawn: {},
};
