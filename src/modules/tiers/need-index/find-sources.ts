import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { SourcesReply } from './contract.ts';

/** What a component may read: shares of students from the list of schools, and every series of a measure that has values. */
export async function findSources({ db, actor }: UseCase, { q = '', limit }: { q?: string | undefined; limit: number }): Promise<SourcesReply> {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 6).map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
  const { rows: items } = await sql<SourcesReply['items'][number]>`
    select * from (
      select 'share/' || student_group as id, 'Share of students: ' || replace(student_group, '_', ' ') as name, 'The list of schools' as about, json_build_object('kind', 'enrollment_share', 'group', student_group) as source, null as direction
      from school_group_share where district_id = ${actor.districtId} and ended_at is null group by student_group
      union all
      select concat_ws('/', m.key, s.student_group, s.subject, s.grade), concat_ws(', ', m.name, nullif(replace(s.student_group, '_', ' '), 'all'), nullif(s.subject, 'all'), case when s.grade <> 'all' then 'grade ' || s.grade end), m.source,
        json_build_object('kind', 'measure', 'measure', m.key, 'group', s.student_group, 'subject', s.subject, 'grade', s.grade, 'period', json_build_object('rule', 'newest')), m.direction
      from series s join measure m on m.district_id = s.district_id and m.id = s.measure_id and m.ended_at is null where s.district_id = ${actor.districtId}
    ) source where lower(name) like all (${words}::text[]) order by name, id limit ${limit}`.execute(db);
  return { items };
}
