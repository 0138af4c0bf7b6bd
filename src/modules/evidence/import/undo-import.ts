import { sql } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { counted } from '../../../platform/tables/counted.ts';
import type { UseCase } from '../../people/index.ts';
import { requireImporter } from './abilities.ts';
import { lockImports } from './lock-imports.ts';

/**
 * Takes a whole run back. Each of its values that is in force becomes what the latest other run says that was not
 * undone, or is absent again where none did; what later runs put in its place stays. Throws AppError `not_found`,
 * `conflict` for a run already undone.
 */
export async function undoImport(useCase: UseCase, importRunId: string): Promise<{ sentence: string; putBack: number; taken: number }> {
  requireImporter(useCase.actor, 'import');
  await lockImports(useCase);
  const { db, actor, clock } = useCase;
  const { districtId } = actor;
  const now = clock.now().toString();
  const run = await db.selectFrom('valueRun').where('districtId', '=', districtId).where('importRunId', '=', importRunId).select(['number', 'undoneAt']).executeTakeFirst();
  if (!run) throw new AppError('not_found', 'There is no file of that id that was taken.');
  if (run.undoneAt) throw new AppError('conflict', 'The file was taken back already.');
  await db.updateTable('valueRun').set({ undoneAt: now, undoneBy: actor.personId }).where('districtId', '=', districtId).where('number', '=', run.number).execute();
  const { rows } = await sql<{ putBack: number; taken: number }>`
    with mine as materialized (select * from measure_value where district_id = ${districtId} and run = ${run.number}),
    standing_runs as (select number from value_run where district_id = ${districtId} and undone_at is null),
    said as (
      select f.school_id, f.series, f.period, f.standing, f.value, f.numerator, f.denominator, f.run, f.line from former_value f
        join mine on mine.school_id = f.school_id and mine.series = f.series and mine.period = f.period
        join standing_runs on standing_runs.number = f.run where f.district_id = ${districtId} and f.run <> ${run.number}
      union all
      select r.school_id, r.series, r.period, r.standing, r.value, r.numerator, r.denominator, r.run, r.line from repeated_value r
        join mine on mine.school_id = r.school_id and mine.series = r.series and mine.period = r.period
        join standing_runs on standing_runs.number = r.run where r.district_id = ${districtId} and r.run <> ${run.number}),
    latest as materialized (select distinct on (school_id, series, period) * from said order by school_id, series, period, run desc),
    former as (
      insert into former_value (district_id, school_id, series, period, standing, value, numerator, denominator, run, line, replaced_by_run, replaced_at)
      select district_id, school_id, series, period, standing, value, numerator, denominator, run, line, ${run.number}, ${now} from mine),
    back as (
      update measure_value v set standing = l.standing, value = l.value, numerator = l.numerator, denominator = l.denominator, run = l.run, line = l.line
      from latest l where v.district_id = ${districtId} and v.school_id = l.school_id and v.series = l.series and v.period = l.period),
    gone as (
      delete from measure_value v using mine where v.district_id = ${districtId} and v.school_id = mine.school_id and v.series = mine.series and v.period = mine.period
        and not exists (select from latest l where l.school_id = mine.school_id and l.series = mine.series and l.period = mine.period))
    select (select count(*)::int from latest) as put_back, (select count(*)::int from mine) - (select count(*)::int from latest) as taken`.execute(db);
  const { putBack, taken } = rows[0]!;
  await recordAct(useCase, { act: 'measures.import_undone', subjectType: 'import_run', subjectId: importRunId, details: { putBack, taken } });
  await publish(useCase, { type: 'measures.import_undone', subjectId: importRunId, payload: { putBack, taken } });
  return { putBack, taken, sentence: `Taken back: ${counted(taken, 'value')} ${taken === 1 ? 'is' : 'are'} no longer there, ${counted(putBack, 'value')} ${putBack === 1 ? 'is' : 'are'} what an earlier file said.` };
}
