-- An undo takes a value away where there was none before: absent is no row.
grant delete on measure_value to causeway_app;

-- A value that was put back by an undo may be replaced once more; one that an undo took has its own run as `replaced_by_run`.
alter table former_value drop constraint former_value_pkey;
alter table former_value add primary key (district_id, school_id, series, period, run, replaced_by_run);

-- What a later run said again of a value that stood so already: it stays when the earlier run is undone.
create table repeated_value (
  district_id uuid not null,
  school_id uuid not null,
  series int not null,
  period int not null,
  standing smallint not null,
  value double precision,
  numerator int,
  denominator int,
  run int not null,
  line int not null,
  primary key (district_id, school_id, series, period, run)
);
select raise_wall('repeated_value', 'select, insert');

-- Which measures a run brought, and how many values: a measure's refresh date without counting values.
create table value_run_measure (
  district_id uuid not null references district,
  id uuid not null,
  run int not null,
  measure_id uuid not null,
  value_count int not null,
  primary key (district_id, id),
  foreign key (district_id, measure_id) references measure (district_id, id)
);
create index value_run_measure_of on value_run_measure (district_id, measure_id, run);
select raise_wall('value_run_measure', 'select, insert');

-- How files of a layout of the district's own are read, as a person said it once.
create table measure_recipe (
  district_id uuid not null references district,
  id uuid not null,
  name text not null check (name ~ '^[a-z][a-z0-9_]*$'),
  title text not null check (title <> ''),
  recipe jsonb not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id)
);
create unique index measure_recipe_name on measure_recipe (district_id, name) where ended_at is null;
select raise_wall('measure_recipe');
