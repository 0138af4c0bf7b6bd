import { sql } from 'kysely';
import type { z } from 'zod';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import { holdsRole, type UseCase } from '../../people/index.ts';
import type { addMeasure, getMeasure, MeasureRow } from './contract.ts';
import { standardMeasures } from './standard-measures.ts';

type Kept = Omit<MeasureRow, 'standard' | 'refreshedAt'> & { refreshedAt: Date | string | null };

/** The district's measures by topic and name, and after them the product's that it has no value of yet. */
export async function findMeasures(useCase: UseCase): Promise<{ items: MeasureRow[]; mayAdd: boolean }> {
  const kept = await keptMeasures(useCase);
  const known = new Set(kept.map(({ key }) => key));
  const rest = standardMeasures.filter(({ key }) => !known.has(key)).map((measure) => ({ ...measure, refreshedAt: null, standard: true }));
  return { items: [...kept.map(asRow), ...rest], mayAdd: mayAdd(useCase) };
}

/** Throws AppError `not_found`. */
export async function getOneMeasure(useCase: UseCase, key: string): Promise<z.output<typeof getMeasure.schemas.reply>> {
  const { db, actor } = useCase;
  const { districtId } = actor;
  const found = (await keptMeasures(useCase, key)).map(asRow)[0] ?? standardMeasures.filter((each) => each.key === key).map((measure) => ({ ...measure, refreshedAt: null, standard: true }))[0];
  if (!found) throw new AppError('not_found', 'There is no such measure.');
  const { rows } = await sql<{ groups: { key: string; name: string }[]; subjects: string[]; grades: string[]; periods: { key: string; name: string }[]; sources: { run: string; file: string; recipe: string | null; runAt: string; values: number; undone: boolean }[] }>`
    with mine as (select s.number, s.student_group, s.subject, s.grade from series s join measure m on m.district_id = s.district_id and m.id = s.measure_id where s.district_id = ${districtId} and m.key = ${key} and m.ended_at is null),
    times as (select p.key, p.name, p.starts_on from measure_period p where p.district_id = ${districtId} and exists (select from mine join measure_value v on v.district_id = ${districtId} and v.series = mine.number and v.period = p.number))
    select (select coalesce(json_agg(json_build_object('key', g.key, 'name', g.name) order by g.position), '[]') from student_group g where g.district_id = ${districtId} and g.ended_at is null and g.key in (select student_group from mine)) as groups,
      array(select distinct subject from mine order by 1) as subjects, array(select distinct grade from mine order by 1) as grades,
      (select coalesce(json_agg(json_build_object('key', key, 'name', name) order by starts_on, key), '[]') from times) as periods,
      (select coalesce(json_agg(json_build_object('run', f.id, 'file', f.file_name, 'recipe', f.recipe, 'runAt', f.run_at, 'values', w.value_count, 'undone', r.undone_at is not null) order by f.run_at desc), '[]')
        from value_run_measure w join measure m on m.district_id = w.district_id and m.id = w.measure_id join value_run r on r.district_id = w.district_id and r.number = w.run join import_run f on f.district_id = r.district_id and f.id = r.import_run_id
        where w.district_id = ${districtId} and m.key = ${key} and m.ended_at is null) as sources`.execute(db);
  const { sources, ...dimensions } = rows[0]!;
  return { ...found, ...dimensions, sources: sources.map((source) => ({ ...source, runAt: new Date(source.runAt).toISOString() })) };
}

/** Throws AppError `not_allowed`, `conflict` for a key that is taken. */
export async function addOneMeasure(useCase: UseCase, measure: z.output<typeof addMeasure.schemas.body>): Promise<{ key: string }> {
  if (!mayAdd(useCase)) throw new AppError('not_allowed', 'The catalogue of measures is kept by the data office and administrators.', { act: 'measures.add', reason: 'role_needed' });
  const { db, actor, clock } = useCase;
  const taken = standardMeasures.some(({ key }) => key === measure.key) || (await db.selectFrom('measure').where('districtId', '=', actor.districtId).where('key', '=', measure.key).where('endedAt', 'is', null).select('id').executeTakeFirst());
  if (taken) throw new AppError('conflict', `There is a measure ${measure.key} already.`);
  if (measure.lowest !== null && measure.highest !== null && measure.lowest > measure.highest) throw new AppError('range_impossible', 'The lowest value is above the highest.');
  const range = measure.kind === 'share' ? { lowest: 0, highest: 100 } : {};
  const id = newId();
  await db.insertInto('measure').values({ districtId: actor.districtId, id, ...measure, ...range, createdAt: clock.now().toString() }).execute();
  await recordAct(useCase, { act: 'measures.added', subjectType: 'measure', subjectId: id, details: { key: measure.key } });
  return { key: measure.key };
}

function mayAdd({ actor }: UseCase): boolean {
  return holdsRole(actor, 'administrator', 'data_office');
}

async function keptMeasures({ db, actor }: UseCase, key?: string): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select m.key, m.name, m.definition, m.topic, m.kind, m.unit, m.direction, m.decimals, m.lowest, m.highest, m.source,
      (select max(f.run_at) from value_run_measure w join value_run r on r.district_id = w.district_id and r.number = w.run join import_run f on f.district_id = r.district_id and f.id = r.import_run_id
        where w.district_id = m.district_id and w.measure_id = m.id and r.undone_at is null) as refreshed_at
    from measure m where m.district_id = ${actor.districtId} and m.ended_at is null ${key === undefined ? sql`` : sql`and m.key = ${key}`} order by m.topic, m.name, m.key`.execute(db);
  return rows;
}

function asRow({ refreshedAt, ...measure }: Kept): MeasureRow {
  return { ...measure, refreshedAt: refreshedAt && new Date(refreshedAt).toISOString(), standard: standardMeasures.some(({ key }) => key === measure.key) };
}
