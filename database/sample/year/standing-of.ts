import type { RequestStatus, SampleRequest } from './sample-request.ts';

/** Where a request stands after its last event, as the request row keeps it. Instants are ISO in UTC. */
export interface Standing {
  status: RequestStatus;
  statusSince: string;
  owner: string;
  openPieces: string[];
  openHandoff: string | null;
  handoffCount: number;
  reopenedCount: number;
  firstAnsweredAt: string | null;
  resolvedAt: string | null;
  closedAt: string | null;
  easeScore: number | null;
  lastActivityAt: string;
}

export function standingOf(request: SampleRequest): Standing {
  const standing: Standing = {
    status: 'submitted',
    statusSince: request.submittedAt,
    owner: '',
    openPieces: [],
    openHandoff: null,
    handoffCount: 0,
    reopenedCount: 0,
    firstAnsweredAt: null,
    resolvedAt: null,
    closedAt: null,
    easeScore: null,
    lastActivityAt: request.submittedAt,
  };
  for (const event of request.events) {
    standing.lastActivityAt = event.at;
    if (event.kind === 'held' && event.piece === null) standing.owner = event.person;
    if (event.kind === 'piece_asked') standing.openPieces.push(event.piece);
    if (event.kind === 'piece_finished') standing.openPieces = standing.openPieces.filter((piece) => piece !== event.piece);
    if (event.kind === 'handoff_offered') standing.openHandoff = event.handoff;
    if (event.kind === 'handoff_answered') {
      standing.openHandoff = null;
      if (event.answer === 'accepted') standing.handoffCount += 1;
    }
    if (event.kind === 'message' && event.side === 'district') standing.firstAnsweredAt ??= event.at;
    if (event.kind === 'resolved') standing.resolvedAt = event.at;
    if (event.kind === 'confirmed') {
      standing.easeScore = event.easeScore ?? standing.easeScore;
      if (event.answer !== 'yes') {
        standing.reopenedCount += 1;
        standing.resolvedAt = null;
      }
    }
    if (event.kind === 'status') {
      standing.status = event.status;
      standing.statusSince = event.at;
      if (event.status === 'closed') standing.closedAt = event.at;
    }
  }
  return standing;
}
