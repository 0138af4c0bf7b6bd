import type { UseCase } from '../../people/index.ts';
import type { RequestReply } from '../contract/reading.ts';
import type { Lane } from '../lanes/lane.ts';
import type { RequestHistory } from '../standing/history.ts';
import { silenceReason } from './close-for-silence.ts';
import { readSpell } from './read-spell.ts';

/** What was done while the school was silent, what comes next and when, and whether it was closed so. Both sides see it. */
export async function readFollowUp(useCase: UseCase, request: { id: string; lane: Lane; openPieceCount: number }, history: RequestHistory): Promise<RequestReply['followUp']> {
  const { db, actor } = useCase;
  const rows = await db.selectFrom('followUp').where('districtId', '=', actor.districtId).where('requestId', '=', request.id).select(['step', 'recordedAt', 'closesAt']).orderBy('recordedAt').orderBy('id').execute();
  const spell = await readSpell(useCase, request.id, history);
  const last = history.statuses.at(-1)!;
  return {
    steps: rows.map((row) => ({ step: row.step as RequestReply['followUp']['steps'][number]['step'], at: row.recordedAt.toISOString(), closesAt: row.closesAt?.toISOString() ?? null })),
    next: spell?.next ?? null,
    asked: spell !== undefined && spell.done.length > 0,
    byPerson: request.lane !== 'ordinary' || request.openPieceCount > 0,
    closedUnanswered: last.status === 'closed' && last.reason === silenceReason && rows.some((row) => row.step === 'closed'),
  };
}
