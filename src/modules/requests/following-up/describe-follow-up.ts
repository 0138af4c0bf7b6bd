import type { UseCase } from '../../people/index.ts';
import type { RequestReply } from '../contract/reading.ts';
import type { Lane } from '../lanes/lane.ts';
import type { RequestHistory } from '../standing/history.ts';
import { silenceReason } from './close-for-silence.ts';
import type { FollowUpRow } from './follow-ups-of.ts';
import { spellOf } from './read-spell.ts';

/** What was done while the school was silent, what comes next and when, and whether it was closed so. Both sides see it. */
export async function describeFollowUp(useCase: UseCase, request: { lane: Lane; openPieceCount: number }, rows: FollowUpRow[], history: RequestHistory): Promise<RequestReply['followUp']> {
  const spell = await spellOf(useCase, rows, history);
  const last = history.statuses.at(-1)!;
  return {
    steps: rows.map(({ step, at, closesAt }) => ({ step, at, closesAt })),
    next: spell?.next ?? null,
    asked: spell !== undefined && spell.done.length > 0,
    byPerson: request.lane !== 'ordinary' || request.openPieceCount > 0,
    closedUnanswered: last.status === 'closed' && last.reason === silenceReason && rows.some((row) => row.step === 'closed'),
  };
}
