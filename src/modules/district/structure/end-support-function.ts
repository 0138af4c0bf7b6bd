import { sql } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnDistrict } from '../abilities.ts';

/** Ends a function of which nothing can be asked any more; one the catalogue still offers is kept: AppError `in_use`. */
export async function endSupportFunction(useCase: UseCase, id: string): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  requireAbility(abilitiesOnDistrict(actor), 'edit');
  // What is confidential is not counted: a number would tell that it is there. It keeps its function, ended or not.
  const { rows } = await sql<{ items: number; openRequests: number }>`
    select (select count(*) from catalog_item where district_id = ${actor.districtId} and function_id = ${id} and ended_at is null) as items,
      (select count(*) from request where district_id = ${actor.districtId} and function_id = ${id} and closed_at is null and lane = 'ordinary') as open_requests`.execute(db);
  const { items, openRequests } = rows[0]!;
  if (items > 0) throw new AppError('in_use', `The catalogue offers ${items} things under it. End or move those first.`);
  if (openRequests > 0) throw new AppError('in_use', `${openRequests} open requests are for it. They must be closed first.`);
  const ended = await db.updateTable('supportFunction').set({ endedAt: clock.now().toString() }).where('districtId', '=', actor.districtId).where('id', '=', id).where('endedAt', 'is', null).returning('name').executeTakeFirst();
  if (!ended) throw new AppError('not_found', 'There is no such function.');
  await recordAct(useCase, { act: 'support_function.ended', subjectType: 'support_function', subjectId: id, details: { name: ended.name } });
  return { id };
}
