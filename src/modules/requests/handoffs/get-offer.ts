import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { sideOf, visibleRequests } from '../visibility.ts';

/** The request of an offer. Offers are the district's inner work: for the school's side there is none. Throws `not_found`. */
export async function getOffer(useCase: UseCase, handoffId: string): Promise<{ requestId: string }> {
  const found = await useCase.db
    .selectFrom('handoff')
    .innerJoin('request', (join) => join.onRef('request.districtId', '=', 'handoff.districtId').onRef('request.id', '=', 'handoff.requestId'))
    .where('handoff.id', '=', handoffId)
    .where(visibleRequests(useCase))
    .select(['handoff.requestId', 'request.schoolId', 'request.requestedBy'])
    .executeTakeFirst();
  if (!found || sideOf(useCase.actor, found) === 'school') throw new AppError('not_found', 'There is no such offer.');
  return { requestId: found.requestId };
}
