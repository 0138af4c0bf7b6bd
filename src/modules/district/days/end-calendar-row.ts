import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnDistrict } from '../abilities.ts';
import { tellCalendarChanged } from './tell-calendar-changed.ts';

/** Takes back a school year or a period; the row stays, ended. */
export async function endCalendarRow(useCase: UseCase, table: 'schoolYear' | 'calendarPeriod', id: string): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  requireAbility(abilitiesOnDistrict(actor), 'edit');
  const ended = await db.updateTable(table).set({ endedAt: clock.now().toString() }).where('districtId', '=', actor.districtId).where('id', '=', id).where('endedAt', 'is', null).returning('name').executeTakeFirst();
  if (!ended) throw new AppError('not_found', 'It is not there any more.');
  await recordAct(useCase, { act: table === 'schoolYear' ? 'school_year.ended' : 'calendar_period.ended', subjectType: table === 'schoolYear' ? 'school_year' : 'calendar_period', subjectId: id, details: { name: ended.name } });
  await tellCalendarChanged(useCase, { subjectId: id, reason: `taken back: ${ended.name}` });
  return { id };
}
