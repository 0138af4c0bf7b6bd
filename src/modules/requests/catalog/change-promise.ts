import { sql } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { editsItemsOf } from './require-catalog-editor.ts';

export interface NewPromise {
  firstAnswerHours: number;
  nextAnswerHours: number;
  resolutionHours: number;
  validFrom?: string | undefined;
}

/**
 * A new dated version of an item's promise. Requests keep the version under which they were asked. Throws AppError
 * `promise_dates` for a day in the past and `promise_order` when it would be solved before it is answered.
 */
export async function changePromise(useCase: UseCase, catalogItemId: string, promise: NewPromise): Promise<{ version: number }> {
  const { db, actor, clock } = useCase;
  if (promise.validFrom !== undefined && promise.validFrom < actor.today) throw new AppError('promise_dates', 'A promise holds from today or from a later day.');
  if (promise.resolutionHours < promise.firstAnswerHours) throw new AppError('promise_order', 'The first answer comes before the solution. Promise at least as many hours for the solution.');
  const { rows } = await sql<{ departmentId: string; version: number }>`
    select f.department_id, (select coalesce(max(version), 0) + 1 from service_commitment c where c.district_id = item.district_id and c.catalog_item_id = item.id) as version
    from catalog_item item join support_function f on f.district_id = item.district_id and f.id = item.function_id
    where item.district_id = ${actor.districtId} and item.id = ${catalogItemId} and item.ended_at is null for update of item`.execute(db);
  const item = rows[0];
  if (!item) throw new AppError('not_found', 'There is no such thing to ask for.');
  if (!editsItemsOf(actor, item.departmentId)) {
    throw new AppError('not_allowed', 'The head of the owning department, or the administrator, changes what is promised.', { reason: 'role' });
  }
  await db
    .insertInto('serviceCommitment')
    .values({
      districtId: actor.districtId,
      id: newId(),
      catalogItemId,
      version: item.version,
      firstAnswerMinutes: promise.firstAnswerHours * 60,
      nextAnswerMinutes: promise.nextAnswerHours * 60,
      resolutionMinutes: promise.resolutionHours * 60,
      validFrom: promise.validFrom ?? actor.today,
      setBy: actor.personId,
      setAt: clock.now().toString(),
    })
    .execute();
  await recordAct(useCase, { act: 'promise.changed', subjectType: 'catalog_item', subjectId: catalogItemId, details: { ...promise, version: item.version } });
  return { version: item.version };
}
