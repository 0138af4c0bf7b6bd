import { AppError } from '../../platform/errors.ts';
import type { UseCase } from '../people/index.ts';
import type { Lane } from './lanes/lane.ts';
import { visibleRequests } from './visibility.ts';

export interface SeenRequest {
  id: string;
  schoolId: string;
  requestedBy: string;
  ownerId: string;
  lane: Lane;
}

/** A request that the actor sees, for what is theirs alone and changes nothing of it. Throws AppError `not_found`. */
export async function getSeen(useCase: UseCase, requestId: string): Promise<SeenRequest> {
  const request = await useCase.db.selectFrom('request').where('request.id', '=', requestId).where(visibleRequests(useCase)).select(['id', 'schoolId', 'requestedBy', 'ownerId', 'lane']).executeTakeFirst();
  if (!request) throw new AppError('not_found', 'There is no such request, or it is not yours to see.');
  return request as SeenRequest;
}
