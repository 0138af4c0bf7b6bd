import type { UseCase } from '../../people/index.ts';
import { answerHandoff } from '../handoffs/answer-handoff.ts';
import { mergeRequest } from '../joining/merge-request.ts';
import { undoLink } from '../joining/undo-link.ts';
import { undoAnswer } from './undo-answer.ts';

/** Accepts an offer and says in the same breath that it is the same as another request. */
export async function mergeOffered(useCase: UseCase, handoffId: string, { intoId }: { intoId: string }): Promise<{ id: string; linkId: string }> {
  const { id: requestId } = await answerHandoff(useCase, handoffId, { answer: 'accepted' });
  const { id: linkId } = await mergeRequest(useCase, requestId, { intoId });
  return { id: handoffId, linkId };
}

/** Undoes both: the request is one of its own again, and offered again. */
export async function undoMergeOffered(useCase: UseCase, handoffId: string, { linkId }: { linkId?: string | undefined }): Promise<{ id: string; version: number }> {
  if (linkId) await undoLink(useCase, linkId);
  return undoAnswer(useCase, handoffId);
}
