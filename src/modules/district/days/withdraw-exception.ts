import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnDistrict } from '../abilities.ts';
import { tellCalendarChanged } from './tell-calendar-changed.ts';

/** Withdraws a closure, half day or holiday; what it had replaced on that day stands again. Both stay in the history. */
export async function withdrawException(useCase: UseCase, id: string): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  requireAbility(abilitiesOnDistrict(actor), 'close');
  const at = clock.now().toString();
  const ended = await db
    .updateTable('calendarException')
    .set({ endedAt: at, endedBy: actor.personId })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .returning(['date', 'reason'])
    .executeTakeFirst();
  if (!ended) throw new AppError('not_found', 'There is no such day any more.');
  const replaced = await db.selectFrom('calendarException').where('districtId', '=', actor.districtId).where('date', '=', ended.date).where('id', '<>', id).where('endedAt', '=', (eb) => eb.selectFrom('calendarException').where('districtId', '=', actor.districtId).where('id', '=', id).select('declaredAt')).selectAll().executeTakeFirst();
  if (replaced) await db.insertInto('calendarException').values({ ...replaced, id: newId(), declaredBy: actor.personId, declaredAt: at, endedAt: null, endedBy: null }).execute();
  await recordAct(useCase, { act: 'calendar.exception_withdrawn', subjectType: 'calendar_exception', subjectId: id, details: { date: ended.date } });
  await tellCalendarChanged(useCase, { subjectId: id, reason: `withdrawn: ${ended.reason} (${ended.date})` });
  return { id };
}
