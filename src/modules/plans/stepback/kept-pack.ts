import type { SeriesGap } from '../../evidence/index.ts';
import type { StepBackReply } from './contract.ts';
import type { VisitOfPack } from './visits-of-pack.ts';

/** A request of the school in the time of a pack: what it counts for. */
export interface RequestOfPack {
  id: string;
  function: string;
  isClosed: boolean;
  isAnsweredInTime: boolean;
  isAnswerDue: boolean;
}

export interface PromiseOfPack {
  id: string;
  direction: 'to_school' | 'by_school';
  isMade: boolean;
  isKept: boolean;
  isDropped: boolean;
  isOpen: boolean;
  isLate: boolean;
}

/** What a pack is counted from. Kept row by row, so that whoever reads it later counts of these what they may see. */
export interface KeptPack {
  on: string;
  since: string;
  until: string;
  requests: RequestOfPack[];
  promises: PromiseOfPack[];
  /** Not in a pack that was kept before visits stood in it. */
  visits?: VisitOfPack[];
  gaps: SeriesGap[];
  decisions: StepBackReply['decisions'];
}
