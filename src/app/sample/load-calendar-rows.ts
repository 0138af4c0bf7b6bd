import type { Kysely } from 'kysely';
import type { DB } from '../../../database/schema.generated.ts';
import { insertMany } from '../../platform/database/insert-many.ts';
import { newId } from '../../platform/ids.ts';
import type { SampleContext } from './sample-context.ts';

export async function loadCalendarRows(db: Kysely<DB>, { districtId, sample, now }: SampleContext): Promise<void> {
  const { calendar } = sample;
  const base = () => ({ districtId, id: newId(), recordedAt: now });
  await insertMany(db, 'schoolYear', calendar.years.map(({ name, startsOn, endsOn }) => ({ ...base(), name, startsOn, endsOn })));
  await insertMany(
    db,
    'schoolHours',
    [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ ...base(), weekday, opens: weekday < 6 ? calendar.opens : null, closes: weekday < 6 ? calendar.closes : null, validFrom: '2000-01-01' })),
  );
  await insertMany(db, 'calendarPeriod', calendar.periods.map((period) => ({ ...base(), ...period })));
  await insertMany(db, 'calendarException', calendar.exceptions.map((exception) => ({ districtId, id: newId(), ...exception })));
}
