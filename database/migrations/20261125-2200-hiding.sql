-- What is hidden of a school's period is decided once, for all readers. `changes` counts every change of its values, by a
-- trigger and therefore whoever writes them; until `solved_changes` has caught up, and by the rule in force, nothing of it is shown.
create table hiding (
  district_id uuid not null references district,
  school_id uuid not null,
  period int not null,
  changes int not null default 1,
  solved_changes int,
  solved_rule text,
  solved_at timestamptz,
  -- Figures that are hidden as too small, hidden or banded for the sake of those, and coded at an end.
  small int not null default 0,
  complementary int not null default 0,
  ranges int not null default 0,
  ends int not null default 0,
  -- Tables that neither the search nor the solver proved safe, in which therefore nothing but the wholes is shown.
  closed_whole int not null default 0,
  primary key (district_id, school_id, period),
  foreign key (district_id, school_id) references school (district_id, id)
);
create index hiding_waiting on hiding (district_id, period) where solved_changes is distinct from changes;
select raise_wall('hiding');

-- The figures that are not shown although they are of enough students, and those small ones whose reason may not be named.
-- 0: shown again; 1: fewer than the rule asks; 2: so that a smaller group cannot be worked out; 3: only a range is shown; 4: only that it is at an end.
create table hidden_figure (
  district_id uuid not null references district,
  period int not null,
  series int not null,
  school_id uuid not null,
  state smallint not null check (state between 0 and 4),
  -- Whether the reader may be told which of the two it is.
  named boolean not null default true,
  from_percent real,
  to_percent real,
  since timestamptz not null,
  primary key (district_id, period, series, school_id),
  check ((state in (3, 4)) = (from_percent is not null and to_percent is not null))
);
create index hidden_figure_school on hidden_figure (district_id, school_id, period);
select raise_wall('hidden_figure');

create function values_changed() returns trigger language plpgsql as $$
begin
  insert into hiding (district_id, school_id, period)
  select distinct district_id, school_id, period from changed order by 1, 2, 3
  on conflict (district_id, school_id, period) do update set changes = hiding.changes + 1;
  return null;
end $$;
create trigger values_added after insert on measure_value referencing new table as changed for each statement execute function values_changed();
create trigger values_revised after update on measure_value referencing new table as changed for each statement execute function values_changed();
create trigger values_removed after delete on measure_value referencing old table as changed for each statement execute function values_changed();
