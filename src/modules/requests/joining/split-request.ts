import { recordAct } from '../../../platform/audit/record-act.ts';
import { publish } from '../../../platform/events/publish.ts';
import type { UseCase } from '../../people/index.ts';
import { lockRequest } from '../lock-request.ts';
import { openRequest } from '../routing/open-request.ts';
import { keepLink } from './keep-link.ts';

export interface SplitOff {
  summary: string;
  details?: string | undefined;
  catalogItemId?: string | undefined;
  functionId?: string | undefined;
}

/** A second need that came up in a request becomes one of its own, of the same asker, with its own owner and promise. */
export async function splitRequest(useCase: UseCase, requestId: string, part: SplitOff): Promise<{ id: string; number: number; linkId: string }> {
  const request = await lockRequest(useCase, requestId, { act: 'join' });
  const opened = await openRequest(useCase, { ...part, schoolId: request.schoolId, askedBy: request.requestedBy, lane: request.lane });
  const linkId = await keepLink(useCase, { kind: 'split_from', fromId: opened.id, toId: requestId });
  await recordAct(useCase, { act: 'request.split', subjectType: 'request', subjectId: requestId, details: { into: opened.id } });
  await publish(useCase, { type: 'request.linked', subjectId: requestId, payload: { schoolId: request.schoolId } });
  return { id: opened.id, number: opened.number, linkId };
}
