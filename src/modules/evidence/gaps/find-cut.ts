import { sql } from 'kysely';
import { keptPlan } from '../../../platform/database/kept-plans.ts';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import type { MeasureReply } from './contract.ts';

export interface PeriodRow {
  number: number;
  key: string;
  name: string;
}

export interface GroupRow {
  key: string;
  name: string;
  dimension: string;
  referenceKey: string | null;
  /** Number of its series in the cut. */
  series: number;
}

/** All students of one measure and subject, for the page of a school. */
export interface HeadlineRow {
  measure: MeasureReply;
  subject: string;
  grade: string;
  series: number;
}

export interface RegionRow {
  id: string;
  name: string;
  /** Schools of the region today, and in each period as of its last day. */
  now: string[];
  then: { period: number; schools: string[] }[];
}

/** A measure in one subject and grade, with all that can be chosen beside it, and whose numbers are asked for. */
export interface Cut {
  measure: MeasureReply & { source: string };
  subject: string;
  grade: string;
  measures: { key: string; name: string }[];
  cuts: { subject: string; grade: string }[];
  /** In which there is any number, oldest first. */
  periods: PeriodRow[];
  groups: GroupRow[];
  regions: { id: string; name: string }[];
  district: string;
  region: RegionRow | null;
  school: { id: string; name: string } | null;
  /** With a school: what is measured of all its students, and every period there is. */
  headlines: HeadlineRow[];
  everyPeriod: PeriodRow[];
}

export interface CutAsked {
  measure?: string | undefined;
  subject?: string | undefined;
  grade?: string | undefined;
  regionId?: string | undefined;
  schoolId?: string | undefined;
}

/**
 * Resolves what is asked, in one statement; what is not said is chosen: the share of achievement that is known of most
 * groups, all subjects and grades where there is such a cut. Throws AppError `not_found`, also where no measure has any number yet.
 */
export async function findCut({ db, actor }: UseCase, { measure, subject, grade, regionId, schoolId }: CutAsked): Promise<Cut> {
  const { districtId, today } = actor;
  const { rows } = await sql<Omit<Cut, 'measure' | 'subject' | 'grade'> & { measure: Cut['measure'] | null; cut: { subject: string; grade: string } | null }>`${keptPlan}
    with offered as materialized (
      select m.*, s.groups from measure m join (select measure_id, count(distinct student_group) as groups from series where district_id = ${districtId} group by measure_id) s on s.measure_id = m.id
      where m.district_id = ${districtId} and m.ended_at is null),
    picked as materialized (
      select * from offered where ${measure ?? null}::text is null or key = ${measure ?? null} order by kind <> 'share', topic <> 'achievement', groups desc, position, name, id limit 1),
    cuts as materialized (
      select s.subject, s.grade from series s join picked on picked.district_id = s.district_id and picked.id = s.measure_id where s.district_id = ${districtId} group by s.subject, s.grade),
    cut as materialized (
      select subject, grade from cuts where (${subject ?? null}::text is null or subject = ${subject ?? null}) and (${grade ?? null}::text is null or grade = ${grade ?? null})
      order by subject <> 'all', grade <> 'all', subject, grade limit 1),
    chosen as materialized (
      select s.number, s.student_group from series s join picked on picked.district_id = s.district_id and picked.id = s.measure_id join cut on cut.subject = s.subject and cut.grade = s.grade where s.district_id = ${districtId}),
    filled as materialized (
      select p.number, p.key, p.name, p.starts_on, p.ends_on from measure_period p where p.district_id = ${districtId}
        and exists (select from chosen cross join lateral (select from measure_value v where v.district_id = ${districtId} and v.series = chosen.number and v.period = p.number limit 1) one))
    select
      (select json_build_object('key', key, 'name', name, 'definition', definition, 'topic', topic, 'kind', kind, 'unit', unit, 'direction', direction, 'decimals', decimals, 'source', source) from picked) as measure,
      (select json_build_object('subject', subject, 'grade', grade) from cut) as cut,
      (select coalesce(json_agg(json_build_object('key', key, 'name', name) order by position, name, id), '[]') from offered) as measures,
      (select coalesce(json_agg(json_build_object('subject', subject, 'grade', grade) order by subject, length(grade), grade), '[]') from cuts) as cuts,
      (select coalesce(json_agg(json_build_object('number', number, 'key', key, 'name', name) order by starts_on, ends_on, number), '[]') from filled) as periods,
      (select coalesce(json_agg(json_build_object('key', g.key, 'name', g.name, 'dimension', g.dimension, 'referenceKey', g.reference_key, 'series', chosen.number) order by g.position, g.key), '[]')
        from chosen join student_group g on g.district_id = ${districtId} and g.key = chosen.student_group and g.ended_at is null) as groups,
      (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by number, id), '[]') from region where district_id = ${districtId} and valid_from <= ${today} and (valid_to is null or valid_to > ${today})) as regions,
      (select name from district where id = ${districtId}) as district,
      (select json_build_object('id', r.id, 'name', r.name,
          'now', (select coalesce(json_agg(m.school_id), '[]') from region_membership m where m.district_id = ${districtId} and m.region_id = r.id and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to > ${today})),
          'then', (select coalesce(json_agg(json_build_object('period', f.number, 'schools',
            (select coalesce(json_agg(m.school_id), '[]') from region_membership m where m.district_id = ${districtId} and m.region_id = r.id and m.valid_from <= least(f.ends_on, ${today}::date) and (m.valid_to is null or m.valid_to > least(f.ends_on, ${today}::date))))), '[]') from filled f))
        from region r where r.district_id = ${districtId} and r.id = ${regionId ?? null}::uuid) as region,
      (select json_build_object('id', id, 'name', name) from school where district_id = ${districtId} and id = ${schoolId ?? null}::uuid) as school,
      (select coalesce(json_agg(json_build_object('series', s.number, 'subject', s.subject, 'grade', s.grade, 'measure',
          json_build_object('key', m.key, 'name', m.name, 'definition', m.definition, 'topic', m.topic, 'kind', m.kind, 'unit', m.unit, 'direction', m.direction, 'decimals', m.decimals)) order by m.topic <> 'achievement', m.groups desc, m.position, m.name, s.subject), '[]')
        from offered m cross join lateral (
          select distinct on (s.subject) s.number, s.subject, s.grade from series s where s.district_id = ${districtId} and s.measure_id = m.id and s.student_group = 'all'
          order by s.subject, s.grade <> 'all', length(s.grade) desc, s.grade) s
        where ${schoolId ?? null}::uuid is not null) as headlines,
      (select coalesce(json_agg(json_build_object('number', number, 'key', key, 'name', name) order by starts_on, ends_on, number), '[]') from measure_period where district_id = ${districtId} and ${schoolId ?? null}::uuid is not null) as every_period`.execute(db);
  const { measure: picked, cut, ...rest } = rows[0]!;
  if (!picked || !cut) throw new AppError('not_found', rest.measures.length === 0 ? 'No measure has numbers yet. The data office takes them in from files.' : 'There is no such measure, subject or grade. Choose another.');
  if (regionId && !rest.region) throw new AppError('not_found', 'There is no such region.');
  if (schoolId && !rest.school) throw new AppError('not_found', 'There is no such school.');
  return { measure: picked, ...cut, ...rest };
}
