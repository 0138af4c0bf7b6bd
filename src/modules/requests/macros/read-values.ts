import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { visibleRequests } from '../visibility.ts';
import type { Placeholder } from './placeholders-words.ts';

/** What the placeholders of a macro are on one request: of the request itself, never of what was noted or written in it. */
export async function readValues(useCase: UseCase, requestId: string): Promise<Record<Placeholder, string>> {
  const { db, actor } = useCase;
  const row = await db
    .selectFrom('request')
    .innerJoin('school', (join) => join.onRef('school.districtId', '=', 'request.districtId').onRef('school.id', '=', 'request.schoolId'))
    .innerJoin('supportFunction', (join) => join.onRef('supportFunction.districtId', '=', 'request.districtId').onRef('supportFunction.id', '=', 'request.functionId'))
    .innerJoin('person as owner', (join) => join.onRef('owner.districtId', '=', 'request.districtId').onRef('owner.id', '=', 'request.ownerId'))
    .innerJoin('person as asker', (join) => join.onRef('asker.districtId', '=', 'request.districtId').onRef('asker.id', '=', 'request.requestedBy'))
    .leftJoin('catalogItem', (join) => join.onRef('catalogItem.districtId', '=', 'request.districtId').onRef('catalogItem.id', '=', 'request.catalogItemId'))
    .where('request.id', '=', requestId)
    .where(visibleRequests(useCase))
    .select(['request.number', 'request.resolutionDueAt', 'school.shortName as school', 'supportFunction.name as function', 'owner.fullName as owner', 'asker.fullName as leader', 'catalogItem.name as item'])
    .executeTakeFirst();
  if (!row) throw new AppError('not_found', 'There is no such request, or it is not yours to see.');
  const due = Temporal.Instant.fromEpochMilliseconds(row.resolutionDueAt.getTime()).toZonedDateTimeISO(actor.timeZone);
  return { school: row.school, leader: row.leader, number: `R-${row.number}`, due: due.toLocaleString('en-US', { weekday: 'long', month: 'long', day: 'numeric' }), owner: row.owner, kind: row.item ?? row.function, me: actor.name };
}
