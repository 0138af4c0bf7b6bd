import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { lockRequest } from '../lock-request.ts';
import { readHistory } from '../standing/history.ts';
import { closeForSilence } from './close-for-silence.ts';
import { readSpell } from './read-spell.ts';

/** A person closes what is not closed by itself, as in a confidential lane, once the stated date is over. */
export async function closeUnanswered(useCase: UseCase, requestId: string): Promise<{ id: string; version: number }> {
  const request = await lockRequest(useCase, requestId, { act: 'close_unanswered' });
  const spell = await readSpell(useCase, requestId, await readHistory(useCase, requestId));
  if (spell?.next?.step !== 'closed' || spell.next.at > new Date(useCase.clock.now().epochMilliseconds).toISOString()) throw new AppError('not_due', 'The school still has time to answer, or was not asked yet.');
  return { id: requestId, version: await closeForSilence(useCase, request, spell.since) };
}
