import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { getSeen } from '../get-seen.ts';
import { sideOf } from '../visibility.ts';
import { mentionablePeople, type Mentionable, type Within } from './mentionable-people.ts';

const offeredAtMost = 8;

/** Who is offered after an @, and whether the actor may bring in who does not see it yet. */
export async function findMentionable(useCase: UseCase, requestId: string, { q, within }: { q: string; within: Within }): Promise<{ items: Mentionable[]; mayBringIn: boolean }> {
  const request = await getSeen(useCase, requestId);
  const side = sideOf(useCase.actor, request);
  if (within === 'note' && side === 'school') throw new AppError('not_found', 'There is no such request, or it is not yours to see.');
  return { items: await mentionablePeople(useCase, request, { within, named: { q }, limit: offeredAtMost }), mayBringIn: side === 'district' && request.lane === 'ordinary' };
}
