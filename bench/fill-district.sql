-- One made district of a given size, for measuring only: people, map and requests by arithmetic, so that two fills are equal.
-- Parameters are set as custom settings: bench.schools, bench.regions, bench.requests, bench.messages, bench.notes, bench.events.

create function pg_temp.id(kind int, n bigint) returns uuid language sql immutable as
  $$ select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
-- An id that sorts by its time, as the application makes them.
create function pg_temp.id_at(kind int, at timestamptz, n bigint) returns uuid language sql immutable as
  $$ select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8' || lpad(to_hex(n), 15, '0'))::uuid $$;
-- A number that differs by n and kind without any pattern between kinds, the same in every fill.
create function pg_temp.dice(kind int, n bigint) returns bigint language sql immutable as $$ select hashint8extended(n, kind) & 9007199254740991 $$;

set session_replication_role = replica;

insert into district values (pg_temp.id(1, 1), 'Measured District', 'Measured', 'America/New_York', true, now());
insert into short_number values (pg_temp.id(1, 1), 'request', current_setting('bench.requests')::bigint);

insert into login_user (id, name, email, email_verified)
  select 'login-' || role, role, role || '@measured.example.org', true
  from unnest(array['school_leader', 'regional_superintendent', 'operational_leader', 'team_member', 'department_head', 'district_leader']) role;

insert into department (district_id, id, code, name, created_at)
  select pg_temp.id(1, 1), pg_temp.id(2, n), 'department_' || n, 'Department ' || n, now() from generate_series(1, 16) n;
insert into support_function (district_id, id, code, name, kind, department_id, position, created_at)
  select pg_temp.id(1, 1), pg_temp.id(3, n), 'function_' || n, 'Function ' || n, 'operational', pg_temp.id(2, n), n, now() from generate_series(1, 16) n;

insert into school_year values (pg_temp.id(1, 1), pg_temp.id(4, 1), 'measured', '2025-07-01', '2027-06-30', null, now(), null);
insert into school_hours (district_id, id, weekday, opens, closes, valid_from, recorded_at)
  select pg_temp.id(1, 1), pg_temp.id(5, n), n, case when n < 6 then '07:30'::time end, case when n < 6 then '16:00' end, '2000-01-01', now() from generate_series(1, 7) n;

insert into school (district_id, id, state_code, name, short_name, level, created_at)
  select pg_temp.id(1, 1), pg_temp.id(6, n), lpad(n::text, 8, '0'), 'School ' || n, 'School ' || n, 'k8', now()
  from generate_series(1, current_setting('bench.schools')::int) n;
insert into region (district_id, id, number, name, valid_from, created_at)
  select pg_temp.id(1, 1), pg_temp.id(7, n), n, 'Region ' || n, '2020-07-01', now() from generate_series(1, current_setting('bench.regions')::int) n;
insert into region_membership (district_id, id, region_id, school_id, valid_from, recorded_at)
  select pg_temp.id(1, 1), pg_temp.id(8, n), pg_temp.id(7, 1 + n % current_setting('bench.regions')::int), pg_temp.id(6, n), '2020-07-01', now()
  from generate_series(1, current_setting('bench.schools')::int) n;

-- Persons: leaders 1..schools; then for each region a superintendent, an operational leader and 16 members; then 16 heads; then one district leader.
insert into person (district_id, id, is_fictional, login_id, full_name, email, created_at)
  select pg_temp.id(1, 1), pg_temp.id(9, n), true, case n when 1 then 'login-school_leader' end, 'Leader ' || n, 'leader' || n || '@measured.example.org', now()
  from generate_series(1, current_setting('bench.schools')::int) n;
insert into role_grant (district_id, id, person_id, role, school_id, valid_from, granted_at)
  select pg_temp.id(1, 1), pg_temp.id(10, n), pg_temp.id(9, n), 'school_leader', pg_temp.id(6, n), '2020-07-01', now()
  from generate_series(1, current_setting('bench.schools')::int) n;
insert into person (district_id, id, is_fictional, login_id, full_name, created_at)
  select pg_temp.id(1, 1), pg_temp.id(11, r * 100 + m), true,
    case when r = 1 then case m when 0 then 'login-regional_superintendent' when 17 then 'login-operational_leader' when 1 then 'login-team_member' end end,
    'Member ' || m || ' of region ' || r, now()
  from generate_series(1, current_setting('bench.regions')::int) r, generate_series(0, 17) m;
insert into role_grant (district_id, id, person_id, role, region_id, valid_from, granted_at)
  select pg_temp.id(1, 1), pg_temp.id(12, r * 100 + m), pg_temp.id(11, r * 100 + m),
    case m when 0 then 'regional_superintendent' when 17 then 'operational_leader' else 'team_member' end, pg_temp.id(7, r), '2020-07-01', now()
  from generate_series(1, current_setting('bench.regions')::int) r, generate_series(0, 17) m;
insert into team_assignment (district_id, id, region_id, person_id, function_id, home_department_id, duty, valid_from, recorded_at)
  select pg_temp.id(1, 1), pg_temp.id(13, r * 100 + m), pg_temp.id(7, r), pg_temp.id(11, r * 100 + m), pg_temp.id(3, m), pg_temp.id(2, m), 'holder', '2020-07-01', now()
  from generate_series(1, current_setting('bench.regions')::int) r, generate_series(1, 16) m;
insert into person (district_id, id, is_fictional, login_id, full_name, created_at)
  select pg_temp.id(1, 1), pg_temp.id(14, n), true, case n when 1 then 'login-department_head' when 17 then 'login-district_leader' end, 'Head ' || n, now() from generate_series(1, 17) n;
insert into role_grant (district_id, id, person_id, role, department_id, valid_from, granted_at)
  select pg_temp.id(1, 1), pg_temp.id(15, n), pg_temp.id(14, n), case when n < 17 then 'department_head' else 'district_leader' end,
    case when n < 17 then pg_temp.id(2, n) end, '2020-07-01', now() from generate_series(1, 17) n;

insert into catalog_item (district_id, id, code, name, description, function_id, created_at, search)
  select pg_temp.id(1, 1), pg_temp.id(16, n), 'item_' || n, 'Item ' || n, '', pg_temp.id(3, 1 + n % 16), now(), to_tsvector('english', 'Item ' || n) from generate_series(1, 64) n;
insert into service_commitment (district_id, id, catalog_item_id, version, first_answer_minutes, next_answer_minutes, resolution_minutes, valid_from, set_at)
  select pg_temp.id(1, 1), pg_temp.id(17, n), case when n > 0 then pg_temp.id(16, n) end, 1, 510, 510, 2550, '2020-01-01', now() from generate_series(0, 64) n;

-- Ten years of requests; one in twenty-five is open, and those are of the last weeks.
create temporary table made as
  select n, now() - (current_setting('bench.requests')::bigint - n) * (interval '3650 days' / current_setting('bench.requests')::bigint) as at,
    1 + pg_temp.dice(1, n) % current_setting('bench.schools')::bigint as school, 1 + pg_temp.dice(2, n) % 16 as func, pg_temp.dice(3, n) as words,
    n > current_setting('bench.requests')::bigint * 0.96 as is_open
  from generate_series(1, current_setting('bench.requests')::bigint) n;
alter table made add id uuid, add owner uuid;
update made set id = pg_temp.id_at(1, at, n), owner = pg_temp.id(11, (1 + school % current_setting('bench.regions')::bigint) * 100 + func);

insert into request (district_id, id, number, school_id, function_id, department_id, catalog_item_id, commitment_id, summary, details, channel, requested_by,
    submitted_at, status, status_since, owner_id, first_answer_due_at, first_answered_at, next_answer_due_at, resolution_due_at, next_due_at, resolved_at, closed_at, ease_score, last_activity_at)
  select pg_temp.id(1, 1), id, n, pg_temp.id(6, school), pg_temp.id(3, func), pg_temp.id(2, func), pg_temp.id(16, 1 + n % 64), pg_temp.id(17, 1 + n % 64),
    (array['Two buses again twenty five minutes late', 'No heat in the gym since Monday', 'Translation for a family meeting is missing', 'Position posted but not approved',
      'Laptop carts do not charge', 'Evaluation due and no evaluator', 'Budget transfer waits for approval', 'Lunch count is wrong again'])[1 + words % 8]
      || ' ' || (array['room', 'route', 'class', 'floor', 'grade', 'office'])[1 + words % 6] || ' ' || words % 997,
    'It was reported before by the front office; word' || words % 4999 || ' names the place and the people know about it.', 'web', pg_temp.id(9, school),
    at, case when is_open then (array['submitted', 'in_progress', 'in_progress', 'waiting_on_school', 'waiting_on_department', 'resolved_pending_confirmation'])[1 + n % 6] else 'closed' end,
    at + interval '1 hour', owner, at + interval '1 day', case when n % 6 > 0 or not is_open then at + interval '3 hours' end, null, at + interval '5 days',
    case when is_open then at + (1 + words % 160) * interval '1 day' end, case when not is_open then at + interval '3 days' end, case when not is_open then at + interval '4 days' end,
    case when not is_open then 1 + (n % 7)::int end, at + interval '4 days'
  from made;
insert into request_word (district_id, word, stem)
  select district_id, word, word_stem(word)
  from (select distinct district_id, unnest(tsvector_to_array(to_tsvector('simple', summary || ' ' || details))) as word from request) asked where word_stem(word) is not null;
insert into request_party select pg_temp.id(1, 1), id, pg_temp.id(9, school), 'requester', at from made;
insert into request_party select pg_temp.id(1, 1), id, owner, 'owner', at from made where is_open;
insert into holding (district_id, id, request_id, person_id, cause, from_at, until_at)
  select pg_temp.id(1, 1), pg_temp.id_at(2, at, n), id, owner, 'routed', at, case when not is_open then at + interval '4 days' end from made;
insert into request_status_change (district_id, id, request_id, status, changed_by, changed_at)
  select pg_temp.id(1, 1), pg_temp.id_at(3, at, n), id, 'submitted', pg_temp.id(9, school), at from made;
insert into due_date (district_id, id, request_id, clock, due_at, cause, recorded_at)
  select pg_temp.id(1, 1), pg_temp.id_at(4 + c, at, n), id, (array['first_answer', 'resolution'])[c], at + (array[interval '1 day', interval '5 days'])[c], 'submitted', at
  from made, generate_series(1, 2) c;
insert into request_message (district_id, id, request_id, school_id, author_id, side, body, sent_at)
  select pg_temp.id(1, 1), pg_temp.id_at(16 + m, at + m * interval '2 hours', n), id, pg_temp.id(6, school), case m % 2 when 1 then owner else pg_temp.id(9, school) end,
    case m % 2 when 1 then 'district' else 'school' end, 'Message ' || m || ' about this: we looked at it and tell you more by tomorrow. '
      || (array['The driver called in sick', 'The boiler needs a part', 'An interpreter is booked', 'The posting was approved', 'The chargers are ordered', 'A second evaluator was named', 'Finance signed it', 'The kitchen counts again'])[1 + (words / 7 + m) % 8]
      || ', and part' || (words / 11 + m * 131) % 4999 || ' follows.', at + m * interval '2 hours'
  from made, generate_series(1, current_setting('bench.messages')::int) m;
-- The vocabulary of all of them is in the first.
insert into request_word (district_id, word, stem)
  select district_id, word, word_stem(word)
  from (select distinct district_id, unnest(tsvector_to_array(to_tsvector('simple', body))) as word from (select * from request_message limit 60000) first_ones) written where word_stem(word) is not null
  on conflict do nothing;
insert into request_note (district_id, id, request_id, school_id, author_id, body, written_at)
  select pg_temp.id(1, 1), pg_temp.id_at(32 + m, at + m * interval '1 hour', n), id, pg_temp.id(6, school), owner,
    'Note ' || m || ' for the team: the vendor said unit' || (words / 13 + m) % 997 || ' must wait.', at + m * interval '1 hour'
  from made, generate_series(1, current_setting('bench.notes')::int) m;
insert into outbox_event (district_id, id, type, subject_id, actor_id, happened_at, dispatched_at)
  select pg_temp.id(1, 1), pg_temp.id_at(48 + m, at + m * interval '1 hour', n), 'request.message_added', id, owner, at + m * interval '1 hour', at + m * interval '1 hour'
  from made, generate_series(1, current_setting('bench.events')::int) m;

drop table made;
set session_replication_role = default;
