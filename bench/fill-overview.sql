-- Promises, tiers with planned support, and pieces of work of a made district, by arithmetic: what its boards and the pages of its schools read beside requests.

set session_replication_role = replica;

create function pg_temp.id(kind int, n bigint) returns uuid language sql immutable as
  $$ select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;

-- Sixty promises for each school over two years, one in six still open.
create temporary table made as
  select school.id as school_id, owner.person_id, (row_number() over (order by school.id, n)) as number, n, current_date - 730 + n * 12 as made_on
  from school cross join generate_series(1, 60) n
  join region_membership m on m.school_id = school.id and m.valid_to is null
  join lateral (select person_id from team_assignment t where t.region_id = m.region_id order by t.id offset n % 16 limit 1) owner on true;
insert into commitment (district_id, id, school_id, direction, what, source_kind, is_confidential, made_by, made_at, first_due_on, owner_id, due_on, outcome, ended_on)
  select pg_temp.id(1, 1), pg_temp.id(50, number), school_id, case when n % 5 = 0 then 'by_school' else 'to_school' end, 'Promise ' || number, 'meeting', false, person_id, made_on, made_on + 10, person_id,
    case when n % 6 = 0 then current_date + (n % 14) - 6 else made_on + 10 end, case when n % 6 = 0 then null when n % 7 = 0 then 'dropped' else 'kept' end, case when n % 6 > 0 then made_on + 9 end from made;
insert into commitment_change (district_id, id, commitment_id, kind, owner_id, due_on, reason, changed_by, changed_at)
  select pg_temp.id(1, 1), pg_temp.id(51, number), pg_temp.id(50, number), 'made', person_id, made_on + 10, null, person_id, made_on from made
  union all
  select pg_temp.id(1, 1), pg_temp.id(52, number), pg_temp.id(50, number), case when n % 7 = 0 then 'dropped' else 'kept' end, person_id, made_on + 10, 'So it was.', person_id, made_on + 9 from made where n % 6 > 0
  union all
  select pg_temp.id(1, 1), pg_temp.id(53, number), pg_temp.id(50, number), 'due_moved', person_id, current_date + (n % 14)::int - 6, 'It takes longer.', person_id, current_date - 7 from made where n % 6 = 0;
drop table made;

insert into support_tier (district_id, id, key, name, level, about, entry_criteria, exit_criteria, valid_from, set_at)
  select pg_temp.id(1, 1), pg_temp.id(54, n), 'tier_' || n, 'Tier ' || n, n, 'Made.', 'In.', 'Out.', '2020-07-01', now() from generate_series(1, 3) n;
insert into planned_dose (district_id, id, tier, hours_per_month, visits_per_month, valid_from, set_at)
  select pg_temp.id(1, 1), pg_temp.id(55, n), 'tier_' || n, n * 8, n, '2020-07-01', now() from generate_series(1, 3) n;
insert into tier_assignment (district_id, id, number, school_id, tier, rationale, entry_criteria, exit_criteria, state, proposed_by, proposed_at, approved_by, approved_at, effective_from, effective_to, review_on)
  select pg_temp.id(1, 1), pg_temp.id(56, row_number() over (order by school.id, n)), row_number() over (order by school.id, n), school.id, 'tier_' || (1 + (n + hashtext(school.state_code) & 1023) % 3), 'A reason in a sentence or two, as somebody wrote it for this school.', 'In.', 'Out.',
    case n when 3 then 'effective' else 'ended' end, pg_temp.id(14, 1), now(), pg_temp.id(14, 17), now(), current_date - 1200 + 400 * (n - 1), case when n < 3 then current_date - 1200 + 400 * n end, current_date + 20
  from school cross join generate_series(1, 3) n;

insert into piece (district_id, id, request_id, department_id, ask, owner_id, asked_by, asked_at, promised_minutes, due_at, finished_at, finished_by, outcome, outcome_note)
  select r.district_id, pg_temp.id(57, r.number), r.id, r.department_id, 'A part of it.', r.owner_id, r.owner_id, r.submitted_at, 2550, r.submitted_at + interval '7 days', r.submitted_at + interval '3 days', r.owner_id, 'done', 'Done.'
  from request r where r.number % 20 = 0;

set session_replication_role = default;
analyze commitment, commitment_change, support_tier, planned_dose, tier_assignment, piece;
