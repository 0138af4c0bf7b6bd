-- Sixty demands of sixteen departments on every school of the made district, of which twelve are due in or near the measured
-- week and the others are of the last year; six promises a school. Leaders are people who get mail.
set session_replication_role = replica;

update person set is_fictional = false where email is not null;

create temporary table asked as
  select n, gen_random_uuid() as id, case when n <= 12 then date '2026-12-07' + (n - 1) * 2 - (n - 1) / 5 * 3 else date '2025-12-01' + n * 5 end as due_on from generate_series(1, 60) n;

insert into demand (district_id, id, number, department_id, owner_id, drafted_by, drafted_at, what, purpose, readers, minutes, send_on, due_on, done_by, may_decline, schools_by, revision, submitted_at, decide_by)
  select d.id, a.id, a.n, h.department_id, h.person_id, h.person_id, a.due_on - 14, 'Count what there is of kind ' || a.n, 'Decides how much of it is ordered for the spring, and for which schools first.', 'The office that orders', case when a.n = 12 then 0 else 5 + a.n % 20 end,
    a.due_on - 10, a.due_on, 'tick', true, 'all', 1, a.due_on - 14, a.due_on - 12
  from asked a cross join district d join lateral (select * from role_grant g where g.district_id = d.id and g.role = 'department_head' order by g.id offset a.n % 16 limit 1) h on true;
insert into demand_answer (district_id, demand_id, school_id, state, revision, minutes, send_on, due_on, approved_at)
  select demand.district_id, demand.id, school.id, case when demand.due_on < date '2026-12-01' then 'done' else 'open' end, 1, demand.minutes, demand.send_on, demand.due_on, demand.submitted_at + interval '1 day'
  from demand join school on school.district_id = demand.district_id;
insert into commitment (district_id, id, school_id, direction, what, source_kind, is_confidential, made_by, made_at, first_due_on, owner_id, due_on)
  select s.district_id, gen_random_uuid(), s.id, case when n % 3 = 0 then 'by_school' else 'to_school' end, 'An answer about matter ' || n, 'conversation', false, g.person_id, '2026-11-20', date '2026-12-01' + n * 2, g.person_id, date '2026-12-01' + n * 2
  from school s join role_grant g on g.district_id = s.district_id and g.school_id = s.id cross join generate_series(1, 6) n;

drop table asked;
set session_replication_role = default;
