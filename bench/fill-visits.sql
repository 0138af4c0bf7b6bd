-- Visits of a made district, by arithmetic: four a month for each school over two years, one in five from afar, one in three with two people, half of them for a goal where there is one.

set session_replication_role = replica;

create function pg_temp.id(kind int, n bigint) returns uuid language sql immutable as
  $$ select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;

create temporary table held as
  select school.id as school_id, n, row_number() over (order by n, school.id) as number, current_date - 728 + (n * 15) / 2 as held_on, one.person_id, two.person_id as other_id, one.function_id, one.home_department_id
  from school cross join generate_series(1, 96) n
  join region_membership m on m.school_id = school.id and m.valid_to is null
  join lateral (select person_id, function_id, home_department_id from team_assignment t where t.region_id = m.region_id order by t.id offset n % 16 limit 1) one on true
  left join lateral (select person_id from team_assignment t where t.region_id = m.region_id and t.person_id <> one.person_id order by t.id offset (n + 5) % 12 limit 1) two on n % 3 = 0;
insert into school_visit (district_id, id, number, school_id, recorded_by, recorded_at, version, held_on, mode, purpose, minutes, standing, people, department_ids, function_codes)
  select pg_temp.id(1, 1), pg_temp.id(70, number), number, school_id, person_id, held_on + time '20:00', 1, held_on, case when n % 5 = 0 then 'virtual' else 'in_person' end, 'coaching', 30 + 15 * (n % 5), case when number % 97 = 0 then 'withdrawn' else 'stands' end,
    case when other_id is null then 1 else 2 end, array[home_department_id], array[f.code]
  from held join support_function f on f.id = held.function_id;
insert into school_visit_version (district_id, visit_id, version, held_on, mode, purpose, minutes, note, written_by, written_at)
  select pg_temp.id(1, 1), pg_temp.id(70, number), 1, held_on, case when n % 5 = 0 then 'virtual' else 'in_person' end, 'coaching', 30 + 15 * (n % 5), 'What was seen and said, in a sentence or two.', person_id, held_on + time '20:00' from held;
insert into school_visit_person (district_id, visit_id, version, person_id, function_id, department_id)
  select pg_temp.id(1, 1), pg_temp.id(70, number), 1, person_id, function_id, home_department_id from held
  union all select pg_temp.id(1, 1), pg_temp.id(70, number), 1, other_id, function_id, home_department_id from held where other_id is not null;
insert into school_visit_change (district_id, id, visit_id, kind, version, changed_by, changed_at)
  select pg_temp.id(1, 1), pg_temp.id(71, number), pg_temp.id(70, number), 'recorded', 1, person_id, held_on + time '20:00' from held;
insert into school_visit_change (district_id, id, visit_id, kind, version, words, changed_by, changed_at)
  select pg_temp.id(1, 1), pg_temp.id(72, number), pg_temp.id(70, number), 'withdrawn', 1, 'It was another school.', person_id, held_on + time '21:00' from held where number % 97 = 0;
drop table held;

set session_replication_role = default;
analyze school_visit, school_visit_version, school_visit_person, school_visit_change;
