/** What a visit is for. */
export const visitPurposes = ['coaching', 'learning_walk', 'instructional_round', 'progress_check', 'compliance', 'operations', 'state_monitoring', 'relationship'] as const;
export type VisitPurpose = (typeof visitPurposes)[number];

/** In the school, or a call or meeting from afar: that one counts for hours and not for visits. */
export const visitModes = ['in_person', 'virtual'] as const;
export type VisitMode = (typeof visitModes)[number];

export const purposeWords: Record<VisitPurpose, string> = {
  coaching: 'Coaching',
  learning_walk: 'Learning walk',
  instructional_round: 'Instructional round',
  progress_check: 'Progress check',
  compliance: 'Compliance',
  operations: 'Operations',
  state_monitoring: 'State monitoring',
  relationship: 'Relationship',
};

export const modeWords: Record<VisitMode, string> = { in_person: 'In the school', virtual: 'From afar' };
