import { sql } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnDistrict } from '../abilities.ts';
import { tellCalendarChanged } from './tell-calendar-changed.ts';

export interface NewSchoolYear {
  name: string;
  startsOn: string;
  endsOn: string;
  /** Local opening hours on these weekdays (1 is Monday) from the year's first day; on the others it is closed. */
  hours?: { opens: string; closes: string; weekdays: number[] } | undefined;
}

const longestDays = 400;

/** Adds a school year. Years never overlap. The first hours of a district hold from ever on, later ones from the year's start. */
export async function addSchoolYear(useCase: UseCase, { name, startsOn, endsOn, hours }: NewSchoolYear): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  requireAbility(abilitiesOnDistrict(actor), 'edit');
  if (endsOn <= startsOn) throw new AppError('dates', 'A school year ends after it starts.');
  if ((Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000 > longestDays) throw new AppError('dates', 'That is longer than a school year.');
  if (hours && hours.closes <= hours.opens) throw new AppError('hours', 'It closes before it opens.');
  const other = await db.selectFrom('schoolYear').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).where('startsOn', '<=', endsOn).where('endsOn', '>=', startsOn).select('name').executeTakeFirst();
  if (other) throw new AppError('conflict', `It overlaps with the school year ${other.name}.`);
  const id = newId();
  const recorded = { recordedBy: actor.personId, recordedAt: clock.now().toString() };
  await db.insertInto('schoolYear').values({ districtId: actor.districtId, id, name, startsOn, endsOn, ...recorded }).execute();
  const known = await db.selectFrom('schoolHours').where('districtId', '=', actor.districtId).select('id').limit(1).executeTakeFirst();
  if (!hours && !known) throw new AppError('hours', 'Say when schools open and close on a school day; promises are counted in these hours.');
  if (hours) {
    const rows = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ districtId: actor.districtId, id: newId(), weekday, opens: hours.weekdays.includes(weekday) ? hours.opens : null, closes: hours.weekdays.includes(weekday) ? hours.closes : null, validFrom: known ? startsOn : '2000-01-01', ...recorded }));
    await db.insertInto('schoolHours').values(rows).onConflict((conflict) => conflict.columns(['districtId', 'weekday', 'validFrom']).doUpdateSet({ opens: sql`excluded.opens`, closes: sql`excluded.closes` })).execute();
  }
  await recordAct(useCase, { act: 'school_year.added', subjectType: 'school_year', subjectId: id, details: { name, startsOn, endsOn, hours: hours ?? null } });
  await tellCalendarChanged(useCase, { subjectId: id, reason: `school year ${name}` });
  return { id };
}
