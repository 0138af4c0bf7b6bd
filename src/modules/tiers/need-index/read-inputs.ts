import { sql } from 'kysely';
import { shownValues, type ShownValue } from '../../evidence/index.ts';
import type { UseCase } from '../../people/index.ts';
import type { Cell, Inputs } from './formula/cell.ts';
import type { Component, Formula } from './formula/formula.ts';
import type { Grid } from './formula/smallest-changes.ts';

type Series = Extract<Component['source'], { kind: 'measure' }> | Extract<Component['weight'], { kind: 'published' }>;

export interface ReadInputs extends Inputs {
  /** Which value rows may have been read. */
  used: { series: number[]; periods: number[] };
  grids: Record<string, Grid & { unit: string }>;
  /** Values of which it is not decided yet whether they may be shown. */
  waiting: number;
}

interface SeriesRow {
  number: number;
  key: string;
  decimals: number;
  lowest: number | null;
  highest: number | null;
  unit: string;
  periods: { number: number; key: string; name: string }[];
}

const keyOf = ({ measure, group, subject, grade }: Series) => [measure, group, subject, grade].join('/');

/** Everything that a formula reads of the schools of today, through the one road that hides what must not be shown. */
export async function readInputs(useCase: Pick<UseCase, 'db' | 'actor' | 'clock'>, formula: Formula): Promise<ReadInputs> {
  const { db, actor } = useCase;
  const wanted = formula.components.flatMap(({ source, weight }) => [...(source.kind === 'measure' ? [source] : []), ...(weight.kind === 'published' ? [weight] : [])]);
  const known = await seriesRows(useCase, wanted);
  const bySeries = new Map(known.map((each) => [each.key, each]));
  const used = { series: [...new Set(known.map(({ number }) => number))], periods: [...new Set(wanted.flatMap((each) => periodsOf(each, bySeries.get(keyOf(each))).map(({ number }) => number)))] };
  const values = used.series.length > 0 && used.periods.length > 0 ? await shownValues(useCase, used) : [];
  const byNumber = Map.groupBy(values, ({ series }) => series);
  const files = await filesOf(useCase, [...new Set(values.map(({ run }) => run))]);
  const schools = await db.selectFrom('school').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).select(['id', 'level']).orderBy('id').execute();
  const cellsOf = (each: Series) => {
    const series = bySeries.get(keyOf(each));
    return series ? newestCells(periodsOf(each, series), byNumber.get(series.number) ?? [], files) : new Map<string, Cell>();
  };
  const shares = await shareCells(useCase, formula.components.flatMap(({ source }) => (source.kind === 'enrollment_share' ? [source.group] : [])));
  const published = formula.components.flatMap(({ key, weight }) => (weight.kind === 'published' ? [[key, new Map([...cellsOf(weight)].flatMap(([id, cell]) => (cell.value === null ? [] : [[id, cell.value] as const])))] as const] : []));
  return {
    schools,
    used,
    cells: Object.fromEntries(formula.components.map(({ key, source }) => [key, source.kind === 'measure' ? cellsOf(source) : (shares.get(source.group) ?? new Map<string, Cell>())])),
    publishedWeights: Object.fromEntries(published),
    grids: gridsOf(formula.components, bySeries),
    waiting: values.filter(({ waits }) => waits).length,
  };
}

/** How fine the values of each component are, without reading them. */
export async function readGrids(useCase: Pick<UseCase, 'db' | 'actor'>, { components }: Formula): Promise<ReadInputs['grids']> {
  const known = await seriesRows(useCase, components.flatMap(({ source }) => (source.kind === 'measure' ? [source] : [])));
  return gridsOf(components, new Map(known.map((each) => [each.key, each])));
}

function gridsOf(components: Component[], bySeries: Map<string, SeriesRow>): ReadInputs['grids'] {
  return Object.fromEntries(components.map(({ key, source }) => [key, source.kind === 'measure' ? gridOf(bySeries.get(keyOf(source))) : { decimals: 1, lowest: 0, highest: 100, unit: '%' }]));
}

function gridOf(series: SeriesRow | undefined): Grid & { unit: string } {
  const { decimals = 1, lowest = null, highest = null, unit = '' } = series ?? {};
  return { decimals, lowest, highest, unit };
}

/** The periods that a rule may take, the newest first. */
function periodsOf({ period }: Series, series: SeriesRow | undefined): SeriesRow['periods'] {
  if (!series) return [];
  if (period.rule === 'named') return series.periods.filter(({ key }) => key === period.key);
  return period.rule === 'newest' ? series.periods.slice(0, 1) : series.periods;
}

function newestCells(periods: SeriesRow['periods'], values: ShownValue[], files: Map<number, string>): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { number, name } of periods.toReversed()) {
    for (const { schoolId, series, period, standing, value, run, line } of values) {
      if (period !== number) continue;
      cells.set(schoolId, { standing, value: standing === 'known' ? value : null, period: name, source: `${files.get(run) ?? 'a file'}, line ${line}`, from: { series, period } });
    }
  }
  return cells;
}

async function seriesRows({ db, actor }: Pick<UseCase, 'db' | 'actor'>, wanted: Series[]): Promise<SeriesRow[]> {
  if (wanted.length === 0) return [];
  const { rows } = await sql<SeriesRow>`
    select s.number, concat_ws('/', m.key, s.student_group, s.subject, s.grade) as key, m.decimals, m.lowest, m.highest, m.unit,
      (select coalesce(json_agg(json_build_object('number', p.number, 'key', p.key, 'name', p.name) order by p.ends_on desc, p.number desc), '[]') from measure_period p
        where p.district_id = s.district_id and exists (select from measure_value v where v.district_id = s.district_id and v.series = s.number and v.period = p.number)) as periods
    from series s join measure m on m.district_id = s.district_id and m.id = s.measure_id and m.ended_at is null
    where s.district_id = ${actor.districtId} and concat_ws('/', m.key, s.student_group, s.subject, s.grade) = any(${[...new Set(wanted.map(keyOf))]}::text[])`.execute(db);
  return rows;
}

async function filesOf({ db, actor }: Pick<UseCase, 'db' | 'actor'>, runs: number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ number: number; fileName: string }>`
    select v.number, i.file_name from value_run v join import_run i on i.district_id = v.district_id and i.id = v.import_run_id
    where v.district_id = ${actor.districtId} and v.number = any(${runs}::int[])`.execute(db);
  return new Map(rows.map(({ number, fileName }) => [number, fileName]));
}

async function shareCells({ db, actor }: Pick<UseCase, 'db' | 'actor'>, groups: string[]): Promise<Map<string, Map<string, Cell>>> {
  if (groups.length === 0) return new Map();
  const { rows } = await sql<{ schoolId: string; studentGroup: string; percent: number; yearLabel: string; source: string }>`
    select distinct on (student_group, school_id) school_id, student_group, percent, year_label, source from school_group_share
    where district_id = ${actor.districtId} and ended_at is null and student_group = any(${groups}::text[]) order by student_group, school_id, year_label desc`.execute(db);
  const cells = Map.groupBy(rows, ({ studentGroup }) => studentGroup);
  return new Map([...cells].map(([group, each]) => [group, new Map(each.map(({ schoolId, percent, yearLabel, source }) => [schoolId, { standing: 'known' as const, value: Number(percent), period: yearLabel, source: source || 'the list of schools', from: null }]))]));
}
