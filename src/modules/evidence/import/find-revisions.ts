import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import { readCursor, writeCursor } from '../../../platform/http/cursor.ts';
import type { UseCase } from '../../people/index.ts';
import { requireImporter } from './abilities.ts';
import type { z } from 'zod';
import type { listRevisions } from './contract.ts';
import { standingWords } from './standing-words.ts';

type Revisions = z.output<typeof listRevisions.schemas.reply>;
type Side = { standing: 1; value: number | null; numerator: number | null; denominator: number | null; file: string; line: number };
type Row = Record<'school' | 'measure' | 'group' | 'subject' | 'grade' | 'period' | 'schoolId', string> & { series: number; number: number; from: Side; to: Side | null };

/**
 * What a run changed: the value before with its file and row, and what the run said; of a run that was undone also what
 * it took away (`to` is then what is in force, or null). Values as they were sent: for those who import.
 */
export async function findRevisions({ db, actor }: UseCase, importRunId: string, { limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<Revisions> {
  requireImporter(actor, 'import');
  const { districtId } = actor;
  const run = await db.selectFrom('valueRun').where('districtId', '=', districtId).where('importRunId', '=', importRunId).select('number').executeTakeFirst();
  if (!run) throw new AppError('not_found', 'There is no file of that id that was taken.');
  const after = readCursor<{ id: string; series: string; period: string }>(cursor);
  const beyond = after ? sql`(f.school_id, f.series, f.period) > (${after.id}::uuid, ${Number(after.series)}::int, ${Number(after.period)}::int)` : sql`true`;
  const side = (alias: string, file: string) => sql.raw(`json_build_object('standing', ${alias}.standing, 'value', ${alias}.value, 'numerator', ${alias}.numerator, 'denominator', ${alias}.denominator, 'file', ${file}.file_name, 'line', ${alias}.line)`);
  const { rows } = await sql<Row>`
    select school.name as school, m.key as measure, s.student_group as "group", s.subject, s.grade, p.key as period, f.school_id, f.series, f.period as number, ${side('f', 'from_file')} as "from",
      (select ${side('t', 'to_file')} from (
          select run, standing, value, numerator, denominator, line from measure_value v where v.district_id = ${districtId} and v.school_id = f.school_id and v.series = f.series and v.period = f.period and (v.run = ${run.number} or f.run = ${run.number})
          union all select run, standing, value, numerator, denominator, line from former_value v where v.district_id = ${districtId} and v.school_id = f.school_id and v.series = f.series and v.period = f.period and v.run = ${run.number} and f.run <> ${run.number}
          limit 1) t
        join value_run tr on tr.district_id = ${districtId} and tr.number = t.run join import_run to_file on to_file.district_id = ${districtId} and to_file.id = tr.import_run_id) as "to"
    from former_value f
    join school on school.district_id = f.district_id and school.id = f.school_id
    join series s on s.district_id = f.district_id and s.number = f.series
    join measure m on m.district_id = f.district_id and m.id = s.measure_id
    join measure_period p on p.district_id = f.district_id and p.number = f.period
    join value_run fr on fr.district_id = f.district_id and fr.number = f.run
    join import_run from_file on from_file.district_id = f.district_id and from_file.id = fr.import_run_id
    where f.district_id = ${districtId} and f.replaced_by_run = ${run.number} and ${beyond}
    order by f.school_id, f.series, f.period limit ${limit + 1}`.execute(db);
  const { rows: counts } = await sql<{ total: number }>`select count(*)::int as total from former_value where district_id = ${districtId} and replaced_by_run = ${run.number}`.execute(db);
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1)! : undefined;
  return {
    items: items.map(({ school, measure, group, subject, grade, period, from, to }) => ({ school, measure, group, subject, grade, period, from: worded(from), to: to && worded(to) })),
    total: counts[0]!.total,
    nextCursor: last ? writeCursor({ id: last.schoolId, series: String(last.series), period: String(last.number) }) : null,
  };
}

function worded(side: Side) {
  return { ...side, standing: standingWords[side.standing] };
}
