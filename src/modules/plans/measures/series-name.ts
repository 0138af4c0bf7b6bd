import { sql } from 'kysely';

/** SQL: the name of a series behind the aliases `s` and `m`, as "Proficiency, English learners, math, grade 3". */
export const seriesName = sql<string>`concat_ws(', ', m.name, (select g.name from student_group g where g.district_id = s.district_id and g.key = s.student_group and g.ended_at is null and g.key <> 'all'), nullif(replace(s.subject, '_', ' '), 'all'), case when s.grade <> 'all' then 'grade ' || s.grade end)`;
