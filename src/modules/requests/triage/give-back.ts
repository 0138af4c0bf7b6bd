import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { findLadder } from '../../regions/index.ts';
import { offerHandoff } from '../handoffs/offer-handoff.ts';
import { lockRequest } from '../lock-request.ts';

const finders = ['operational_leader', 'superintendent', 'department_head'];

/**
 * The owner declines what was routed to them: offered, with the reason, to whoever finds the right person in the region.
 * It stays theirs, and on their clock, until that is accepted. Throws AppError `nobody_there`.
 */
export async function giveBack(useCase: UseCase, requestId: string, { reason }: { reason: string }): Promise<{ id: string; to: string }> {
  const request = await lockRequest(useCase, requestId, { act: 'give_back' });
  const steps = await findLadder(useCase, { schoolId: request.schoolId, functionId: request.functionId, on: useCase.actor.today });
  const others = finders.flatMap((rung) => steps.filter((step) => step.rung === rung && step.personId !== request.ownerId));
  const to = others.find((step) => !step.away) ?? others[0];
  if (!to) throw new AppError('nobody_there', 'Nobody else leads there. Hand it over on its page, to whom you choose.');
  const { id } = await offerHandoff(useCase, requestId, { toPersonId: to.personId, reason });
  return { id, to: to.name };
}
