import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { lockPlan } from '../lock-plan.ts';
import type { MeasureChoicesReply } from './contract.ts';
import { measureFacts } from './measure-facts.ts';
import { nameMeasures } from './name-measures.ts';
import { seriesName } from './series-name.ts';

/** What is stored of the school of a plan and fits the words: of each series the newest period, all students first. */
export async function findChoices(useCase: UseCase, planId: string, { q, limit }: { q: string; limit: number }): Promise<MeasureChoicesReply> {
  const { db, actor } = useCase;
  const plan = await lockPlan(useCase, planId, { judgeOnly: true });
  const words = q.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 6).map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
  const { rows } = await sql<{ series: number; period: number; studentGroup: string }>`
    select * from (
      select distinct on (v.series) v.series, v.period, s.student_group, ${seriesName} as name
      from measure_value v join series s on s.district_id = v.district_id and s.number = v.series join measure m on m.district_id = s.district_id and m.id = s.measure_id and m.ended_at is null
      join measure_period p on p.district_id = v.district_id and p.number = v.period
      where v.district_id = ${actor.districtId} and v.school_id = ${plan.schoolId} order by v.series, p.ends_on desc, p.number) choice
    where lower(name) like all (${words}::text[]) order by student_group <> 'all', name, series limit ${limit}`.execute(db);
  const { rows: groups } = await sql<{ key: string; name: string }>`select key, name from student_group where district_id = ${actor.districtId} and ended_at is null order by position, key`.execute(db);
  const facts = await measureFacts(useCase, plan.schoolId, await nameMeasures(useCase, rows));
  const byKey = new Map(facts.map((fact) => [`${fact.series} ${fact.period}`, fact]));
  return { items: rows.flatMap((row) => (byKey.get(`${row.series} ${row.period}`) ? [{ ...byKey.get(`${row.series} ${row.period}`)!, studentGroup: row.studentGroup }] : [])), groups };
}
