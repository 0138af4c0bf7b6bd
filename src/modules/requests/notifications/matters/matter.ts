export type MatterType = 'evidence_decision' | 'tier_assignment' | 'tier_review' | 'school_visit';

/** What news may be of beside a request. */
export interface Matter {
  type: MatterType;
  id: string;
}

/** A matter in words that hold no figure, and where it is read. */
export interface NamedMatter {
  summary: string;
  path: string;
}
