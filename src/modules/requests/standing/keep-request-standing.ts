import { newId } from '../../../platform/ids.ts';
import { loadCalendar } from '../../district/index.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import { openWork } from '../request-states.ts';
import { wakeOnNews } from '../triage/wake-snoozes.ts';
import { readHistory, type RequestHistory } from './history.ts';
import { runClocks, type ClockRun } from './run-clocks.ts';

export type DueCause = 'submitted' | 'school_wrote' | 'answered' | 'paused' | 'resumed' | 'resolved' | 'reopened' | 'closed' | 'calendar_changed' | 'rule_changed' | 'reclassified';

/** Why the standing is kept now; a due date that moves is written down with it. */
export interface StandingCause {
  cause: DueCause;
  causeId?: string;
  note?: string;
  /** False when nothing was done to the request itself, as when a calendar moves its dates. */
  activity?: boolean;
  /** True when nothing is to be written unless a due date moves. */
  onlyIfMoved?: boolean;
  /** Read before in this transaction, after the lock; otherwise it is read here. */
  history?: RequestHistory;
}

/**
 * Derives the standing of a request from its history and writes it on the request's own row: the one place where those
 * columns are written. A clock whose due date differs from the one that held gets a row in `due_date` with the cause.
 * The caller has locked the request. Returns the new version; undefined where `onlyIfMoved` found nothing to write.
 */
export async function keepRequestStanding(useCase: DistrictUseCase, requestId: string, cause: StandingCause & { onlyIfMoved: true }): Promise<number | undefined>;
export async function keepRequestStanding(useCase: DistrictUseCase, requestId: string, cause: StandingCause): Promise<number>;
export async function keepRequestStanding(useCase: DistrictUseCase, requestId: string, cause: StandingCause): Promise<number | undefined> {
  const { db, actor, clock } = useCase;
  const now = new Date(clock.now().epochMilliseconds).toISOString();
  const history = cause.history ?? (await readHistory(useCase, requestId));
  const clocks = runClocks(history, await loadCalendar(useCase), now);
  const moved = await recordDueDates(useCase, requestId, history, clocks, cause, now);
  const standing = standingOf(history, clocks);
  const row = db.updateTable('request').where('districtId', '=', actor.districtId).where('id', '=', requestId);
  if (cause.onlyIfMoved && moved === 0) {
    // The date that a paused clock had is kept true as well; nothing is due by it, so nobody is told.
    if (clocks.some((each) => each.state === 'paused')) await row.set(standing).execute();
    return undefined;
  }
  const { version } = await row
    .set((eb) => ({ ...standing, version: eb('version', '+', 1), ...(cause.activity === false ? {} : { lastActivityAt: now }) }))
    .returning('version')
    .executeTakeFirstOrThrow();
  if (cause.cause === 'school_wrote' || cause.cause === 'reopened') await wakeOnNews(useCase, requestId);
  return version;
}

/** The columns of a request that follow from its history; pure, so that a test may hold the two equal. */
export function standingOf(history: RequestHistory, clocks: ClockRun[]) {
  const status = history.statuses.at(-1)!;
  const [firstAnswer, nextAnswer, resolution] = clocks as [ClockRun, ClockRun, ClockRun];
  const running = clocks.filter((each) => each.dueAt !== null && each.metAt === null).map((each) => each.dueAt!);
  const isOpen = openWork.includes(status.status);
  return {
    status: status.status,
    statusSince: status.at,
    ownerId: history.ownerId,
    firstAnswerDueAt: firstAnswer.heldDueAt!,
    firstAnsweredAt: history.messages.find((message) => message.side === 'district')?.at ?? null,
    nextAnswerDueAt: isOpen ? nextAnswer.dueAt : null,
    resolutionDueAt: resolution.heldDueAt!,
    nextDueAt: isOpen && running.length > 0 ? running.toSorted()[0]! : null,
    resolvedAt: isOpen ? null : (history.resolvedAt ?? status.at),
    closedAt: status.status === 'closed' ? status.at : null,
    reopenedCount: reopenings(history),
    handoffCount: history.acceptedHandoffs,
    openPieceCount: history.openPieces,
    easeScore: history.easeScore,
  };
}

function reopenings({ statuses }: RequestHistory): number {
  return statuses.filter(({ status }, index) => openWork.includes(status) && ['closed', 'resolved_pending_confirmation', 'declined'].includes(statuses[index - 1]?.status ?? '')).length;
}

async function recordDueDates({ db, actor }: DistrictUseCase, requestId: string, history: RequestHistory, clocks: ClockRun[], cause: StandingCause, now: string): Promise<number> {
  const moved = clocks.filter((each) => (history.dues.find((due) => due.clock === each.clock)?.dueAt ?? null) !== each.dueAt);
  if (moved.length === 0) return 0;
  await db
    .insertInto('dueDate')
    .values(moved.map((each) => ({ districtId: actor.districtId, id: newId(), requestId, clock: each.clock, dueAt: each.dueAt, cause: cause.cause, causeId: cause.causeId ?? null, causeNote: cause.note ?? null, recordedAt: now })))
    .execute();
  return moved.length;
}
