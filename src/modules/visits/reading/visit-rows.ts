import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { visiblePlans } from '../../plans/index.ts';
import type { VisitRow } from '../contract.ts';
import { visibleVisits } from '../visibility.ts';

/** Visits that the actor sees and that meet the condition on `school_visit`, in the order and up to the number that `tail` says. */
export async function visitRows(useCase: UseCase, where: Expression<SqlBool>, tail: RawBuilder<unknown>): Promise<VisitRow[]> {
  const { rows } = await sql<VisitRow>`
    select school_visit.id, school_visit.number, json_build_object('id', school.id, 'name', school.short_name) as school, school_visit.held_on, school_visit.mode, school_visit.purpose, school_visit.minutes,
      (select json_agg(json_build_object('id', p.id, 'name', p.full_name, 'functionId', f.id, 'function', f.name, 'department', d.name) order by p.full_name, p.id) from school_visit_person came
        join person p on p.district_id = came.district_id and p.id = came.person_id
        left join support_function f on f.district_id = came.district_id and f.id = came.function_id
        left join department d on d.district_id = came.district_id and d.id = came.department_id
        where came.district_id = school_visit.district_id and came.visit_id = school_visit.id and came.version = school_visit.version) as people,
      school_visit.goal_id is not null as is_tied,
      (select json_build_object('id', part.id, 'planId', plan.id, 'text', part.text) from plan_part part join plan on plan.district_id = part.district_id and plan.id = part.plan_id
        where part.district_id = school_visit.district_id and part.id = school_visit.goal_id and ${visiblePlans(useCase)}) as goal,
      written.note, school_visit.standing,
      case when school_visit.standing = 'disputed' then (select json_build_object('words', c.words, 'by', p.full_name, 'at', ${instant('c.changed_at')}) from school_visit_change c join person p on p.district_id = c.district_id and p.id = c.changed_by
        where c.district_id = school_visit.district_id and c.visit_id = school_visit.id and c.kind = 'disputed' order by c.changed_at desc, c.id desc limit 1) end as dispute,
      json_build_object('id', recorder.id, 'name', recorder.full_name) as recorded_by, ${instant('school_visit.recorded_at')} as recorded_at, school_visit.version
    from school_visit
    join school on school.district_id = school_visit.district_id and school.id = school_visit.school_id
    join person recorder on recorder.district_id = school_visit.district_id and recorder.id = school_visit.recorded_by
    join school_visit_version written on written.district_id = school_visit.district_id and written.visit_id = school_visit.id and written.version = school_visit.version
    where ${visibleVisits(useCase)} and ${where} ${tail}`.execute(useCase.db);
  return rows;
}

function instant(column: string): RawBuilder<string> {
  return sql`to_char(${sql.raw(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
