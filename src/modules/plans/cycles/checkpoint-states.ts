export const checkpointStates = ['scheduled', 'evidence_in', 'discussed', 'decided', 'locked'] as const;
export type CheckpointState = (typeof checkpointStates)[number];

export const checkpointSteps = ['bring_evidence', 'discuss', 'decide', 'undo', 'lock'] as const;
export type CheckpointStep = (typeof checkpointSteps)[number];

export const checkpointDecisions = ['continue', 'adjust', 'stop', 'ask_for_support'] as const;
export type CheckpointDecision = (typeof checkpointDecisions)[number];

/** Which step leads where. Each can be undone until it is locked; nothing leads out of that. */
export const checkpointMoves: Record<CheckpointState, Partial<Record<CheckpointStep, CheckpointState>>> = {
  scheduled: { bring_evidence: 'evidence_in' },
  evidence_in: { discuss: 'discussed', undo: 'scheduled' },
  discussed: { decide: 'decided', undo: 'evidence_in' },
  decided: { lock: 'locked', undo: 'discussed' },
  locked: {},
};
