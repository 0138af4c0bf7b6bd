import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import type { UseCase } from '../../people/index.ts';
import { joinParty, leaveParty } from '../join-party.ts';
import { lockRequest } from '../lock-request.ts';
import { mentionablePeople } from './mentionable-people.ts';

/** Brings somebody in, who from now on sees this one request whatever their role: said and recorded, never by a mention alone. */
export async function bringIn(useCase: UseCase, requestId: string, { personId }: { personId: string }): Promise<{ id: string; version: number }> {
  const request = await lockRequest(useCase, requestId, { act: 'bring_in' });
  const [person] = await mentionablePeople(useCase, request, { within: 'message', named: { ids: [personId] }, limit: 1 });
  if (!person) throw new AppError('not_found', 'There is no such person who could be brought in.');
  await joinParty(useCase, requestId, personId, 'collaborator');
  await recordAct(useCase, { act: 'request.collaborator_joined', subjectType: 'request', subjectId: requestId, details: { personId } });
  await publish(useCase, { type: 'request.collaborator_joined', subjectId: requestId, payload: { schoolId: request.schoolId, personId } });
  return { id: requestId, version: request.version };
}

/** Ends it; who takes part in another way stays. */
export async function endCollaboration(useCase: UseCase, requestId: string, personId: string): Promise<{ id: string; version: number }> {
  const request = await lockRequest(useCase, requestId, { act: 'bring_in' });
  await leaveParty(useCase, requestId, personId, 'collaborator');
  await recordAct(useCase, { act: 'request.collaborator_left', subjectType: 'request', subjectId: requestId, details: { personId } });
  await publish(useCase, { type: 'request.collaborator_left', subjectId: requestId, payload: { schoolId: request.schoolId, personId } });
  return { id: requestId, version: request.version };
}
