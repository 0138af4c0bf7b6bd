import { AppError } from '../../../platform/errors.ts';
import { keepCommitment } from '../../commitments/index.ts';
import type { UseCase } from '../../people/index.ts';
import { lockRequest } from '../lock-request.ts';
import { sideOf } from '../visibility.ts';

export interface PromiseInRequest {
  what: string;
  sentence?: string | undefined;
  dueOn: string;
  ownerId?: string | undefined;
  /** The message in which it was said. */
  messageId?: string | undefined;
}

/** Keeps a promise that somebody makes in a request, for their own side, with the request as where it was said. Throws AppError `not_found` for a message of another request. */
export async function promiseInRequest(useCase: UseCase, requestId: string, { messageId, ...promise }: PromiseInRequest): Promise<{ id: string }> {
  const { db, actor } = useCase;
  const request = await lockRequest(useCase, requestId, { act: 'promise' });
  if (messageId) {
    const message = await db.selectFrom('requestMessage').where('districtId', '=', actor.districtId).where('requestId', '=', requestId).where('id', '=', messageId).select('id').executeTakeFirst();
    if (!message) throw new AppError('not_found', 'There is no such message in this request.');
  }
  const direction = sideOf(actor, request) === 'school' ? 'by_school' : 'to_school';
  return keepCommitment(useCase, { ...promise, schoolId: request.schoolId, direction, source: { kind: 'request', id: requestId, partId: messageId }, isConfidential: request.lane !== 'ordinary' });
}
