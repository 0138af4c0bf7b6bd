-- Measures of a made district: 8 measures x 12 groups x 4 subjects x 13 grades in 5 periods for every school, by arithmetic.
-- Parameters: bench.grades (13 gives about 40,000,000 values with 1,600 schools), bench.rule (the key of the rule of hiding in force).
-- Figures of fewer students than the rule asks are hidden as they are read; beside them every 40th is hidden so that no other can be worked out.

set session_replication_role = replica;

create function pg_temp.id(kind int, n bigint) returns uuid language sql immutable as
  $$ select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;

insert into measure (district_id, id, key, name, definition, topic, kind, unit, direction, decimals, lowest, highest, source, created_at)
  select pg_temp.id(1, 1), pg_temp.id(40, n), 'measure_' || n, 'Measure ' || n, 'Made for measuring.', 'achievement', case when n > 6 then 'mean' else 'share' end, case when n > 6 then 'points' else '%' end, 'higher', 1, 0, case when n <= 6 then 100 end, 'made', now()
  from generate_series(1, 8) n;
insert into measure_period (district_id, id, number, key, name, kind, starts_on, ends_on, created_at)
  select pg_temp.id(1, 1), pg_temp.id(41, n), n, (2019 + n) || '-' || (20 + n), (2019 + n) || '-' || (20 + n), 'school_year', make_date(2019 + n, 7, 1), make_date(2020 + n, 6, 30), now() from generate_series(1, 5) n;
insert into series (district_id, id, number, measure_id, student_group, subject, grade, created_at)
  select pg_temp.id(1, 1), pg_temp.id(42, row_number() over w), row_number() over w, pg_temp.id(40, m), g.key, s, case d when 1 then 'all' else (d + 1)::text end, now()
  from generate_series(1, 8) m, (select key, position from student_group where key in ('all', 'african_american_black', 'asian', 'hispanic_latino', 'multi_race', 'white', 'english_learners', 'not_english_learners', 'students_with_disabilities', 'not_disabled', 'female', 'male')) g,
    unnest(array['all', 'ela', 'math', 'science']) s, generate_series(1, current_setting('bench.grades')::int) d
  window w as (order by m, s, d, g.position);
insert into import_run (district_id, id, kind, file_name, file_sha256, rows_read, rows_added, rows_changed, rows_same, rows_refused, outcome, run_at)
  values (pg_temp.id(1, 1), pg_temp.id(43, 1), 'measures', 'made.csv', repeat('0', 64), 0, 0, 0, 0, 0, 'applied', now());
insert into value_run (district_id, id, number, import_run_id) values (pg_temp.id(1, 1), pg_temp.id(44, 1), 1, pg_temp.id(43, 1));

-- Indexes are built once at the end; truncated in the transaction that fills it, the table is not written twice.
begin;
truncate measure_value;
alter table measure_value drop constraint measure_value_pkey;
drop index measure_value_across, measure_value_run;
insert into measure_value (district_id, school_id, series, period, standing, value, numerator, denominator, run, line)
  select pg_temp.id(1, 1), school_id, series, period, 1, case when is_share then 100.0 * least(n, count) / n else 400 + dice % 200 end, case when is_share then least(n, count) end, n, 1, 2
  from (
    select school.id as school_id, s.number as series, p.number as period, s.measure_id <= pg_temp.id(40, 6) as is_share, dice, 6 + (dice % 120)::int as n, ((dice >> 8) % 70)::int as count
    from school, series s, measure_period p, lateral (select hashint8extended(s.number * 8 + p.number, hashtext(school.state_code)) & 9007199254740991 as dice) made
    order by school.id, s.number, p.number) value;
alter table measure_value add primary key (district_id, school_id, series, period);
create index measure_value_across on measure_value (district_id, series, period);
create index measure_value_run on measure_value (district_id, run);
commit;

insert into hiding (district_id, school_id, period, changes, solved_changes, solved_rule, solved_at)
  select pg_temp.id(1, 1), school.id, p.number, 1, 1, current_setting('bench.rule'), now() from school, measure_period p
  -- The values counted themselves as they came; all of them are decided here.
  on conflict (district_id, school_id, period) do update set solved_changes = hiding.changes, solved_rule = excluded.solved_rule, solved_at = excluded.solved_at;
insert into hidden_figure (district_id, period, series, school_id, state, since)
  select pg_temp.id(1, 1), p.number, s.number, school.id, 2, now() from school, series s, measure_period p where s.student_group <> 'all' and ((hashint4(s.number * 8 + p.number) & 65535) + (hashtext(school.state_code) & 65535)) % 40 = 0;
