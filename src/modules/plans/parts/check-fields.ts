import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import type { PartFields, PartKind } from './part-fields.ts';

const measured: readonly PartKind[] = ['goal', 'indicator', 'evidence'];

/** Throws AppError `value` where a part names a series, period or group that is not there, or a measure where its kind has none. */
export async function checkFields({ db, actor }: Pick<UseCase, 'db' | 'actor'>, kind: PartKind, { series, period, studentGroup }: Pick<PartFields, 'series' | 'period' | 'studentGroup'>): Promise<void> {
  if ((series === null) !== (period === null)) throw new AppError('value', 'A measure is chosen with its period.');
  if (series !== null && !measured.includes(kind)) throw new AppError('value', 'Goals, indicators and evidence name a measure; this part does not.');
  if (series === null && studentGroup === null) return;
  const { rows } = await sql<{ known: boolean }>`
    select (${series}::int is null or exists (select from series s join measure_period p on p.district_id = s.district_id and p.number = ${period}::int where s.district_id = ${actor.districtId} and s.number = ${series}::int))
      and (${studentGroup}::text is null or exists (select from student_group g where g.district_id = ${actor.districtId} and g.key = ${studentGroup}::text)) as known`.execute(db);
  if (!rows[0]!.known) throw new AppError('value', 'There is no such measure, period or group of students. Choose from the list.');
}
