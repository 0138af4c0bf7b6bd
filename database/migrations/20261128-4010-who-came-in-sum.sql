-- Who came, in sum, beside what else follows from the newest version: figures of a year are read without meeting every person of every visit.
alter table school_visit add column people int, add column department_ids uuid[], add column function_codes text[];
update school_visit v set people = who.people, department_ids = who.department_ids, function_codes = who.function_codes
from (
  select came.district_id, came.visit_id, came.version, count(*)::int as people, coalesce(array_agg(distinct came.department_id) filter (where came.department_id is not null), '{}') as department_ids,
    coalesce(array_agg(distinct f.code) filter (where f.code is not null), '{}') as function_codes
  from school_visit_person came left join support_function f on f.district_id = came.district_id and f.id = came.function_id group by 1, 2, 3) who
where who.district_id = v.district_id and who.visit_id = v.id and who.version = v.version;
alter table school_visit alter column people set not null, alter column department_ids set not null, alter column function_codes set not null, add check (people > 0);
