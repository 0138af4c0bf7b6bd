import { sql } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import { holdsRole, scopeOf, type UseCase } from '../../people/index.ts';

export interface NewPromise {
  firstAnswerHours: number;
  nextAnswerHours: number;
  resolutionHours: number;
  validFrom?: string | undefined;
}

/** A new dated version of an item's promise. Requests keep the version under which they were asked. */
export async function changePromise(useCase: UseCase, catalogItemId: string, promise: NewPromise): Promise<{ version: number }> {
  const { db, actor, clock } = useCase;
  const { rows } = await sql<{ departmentId: string; version: number }>`
    select f.department_id, (select coalesce(max(version), 0) + 1 from service_commitment c where c.district_id = item.district_id and c.catalog_item_id = item.id) as version
    from catalog_item item join support_function f on f.district_id = item.district_id and f.id = item.function_id
    where item.district_id = ${actor.districtId} and item.id = ${catalogItemId} and item.ended_at is null for update of item`.execute(db);
  const item = rows[0];
  if (!item) throw new AppError('not_found', 'There is no such thing to ask for.');
  if (!holdsRole(actor, 'administrator') && !scopeOf(actor, 'departmentId', 'department_head').includes(item.departmentId)) {
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
