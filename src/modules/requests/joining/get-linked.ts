import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import type { Lane } from '../lanes/lane.ts';
import type { RequestStatus } from '../request-states.ts';
import { visibleRequests } from '../visibility.ts';

export interface LinkedRequest {
  id: string;
  number: number;
  schoolId: string;
  lane: Lane;
  status: RequestStatus;
}

/** The other request, locked, as the actor sees it. Throws AppError `not_found`, or `malformed` for the request itself. */
export async function getLinked(useCase: UseCase, otherId: string, request: { id: string }): Promise<LinkedRequest> {
  if (otherId === request.id) throw new AppError('malformed', 'A request cannot be joined with itself.');
  const other = await useCase.db.selectFrom('request').where('request.id', '=', otherId).where(visibleRequests(useCase)).select(['id', 'number', 'schoolId', 'lane', 'status']).forUpdate().executeTakeFirst();
  if (!other) throw new AppError('not_found', 'There is no such request, or it is not yours to see.');
  return other as LinkedRequest;
}
