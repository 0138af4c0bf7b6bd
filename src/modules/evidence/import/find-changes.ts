import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { MeasureImportOutcome } from './contract.ts';
import { standingWords } from './standing-words.ts';

const shown = 200;

type Row = Record<'school' | 'measure' | 'group' | 'subject' | 'grade' | 'period', string> & { line: number } & Record<`${'from' | 'to'}${'Standing' | 'Value' | 'Numerator' | 'Denominator'}`, number>;

/** The first values that a run changed, with what they were: in the transaction of the run, before anything else. */
export async function findChanges({ db, actor }: UseCase, run: number): Promise<MeasureImportOutcome['changes']> {
  const { rows } = await sql<Row>`
    select v.line, school.name as school, m.key as measure, s.student_group as "group", s.subject, s.grade, p.key as period,
      f.standing as from_standing, f.value as from_value, f.numerator as from_numerator, f.denominator as from_denominator,
      v.standing as to_standing, v.value as to_value, v.numerator as to_numerator, v.denominator as to_denominator
    from former_value f
    join measure_value v on v.district_id = f.district_id and v.school_id = f.school_id and v.series = f.series and v.period = f.period
    join school on school.district_id = f.district_id and school.id = f.school_id
    join series s on s.district_id = f.district_id and s.number = f.series
    join measure m on m.district_id = f.district_id and m.id = s.measure_id
    join measure_period p on p.district_id = f.district_id and p.number = f.period
    where f.district_id = ${actor.districtId} and f.replaced_by_run = ${run}
    order by v.line, f.series limit ${shown}`.execute(db);
  return rows.map(({ line, school, measure, group, subject, grade, period, ...each }) => ({
    line, school, measure, group, subject, grade, period,
    from: { standing: standingWords[each.fromStanding as 1], value: each.fromValue, numerator: each.fromNumerator, denominator: each.fromDenominator },
    to: { standing: standingWords[each.toStanding as 1], value: each.toValue, numerator: each.toNumerator, denominator: each.toDenominator },
  }));
}
