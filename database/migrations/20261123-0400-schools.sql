create table school (
  district_id uuid not null references district,
  id uuid not null,
  state_code text not null,
  local_code text,
  nces_id text,
  name text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  level text not null check (level in ('elementary', 'k8', 'middle', 'high', '6_12', 'k12', 'early_learning', 'special', 'other')),
  grades text[] not null default '{}',
  address text,
  town text,
  zip text check (zip ~ '^[0-9]{5}$'),
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  enrollment int check (enrollment >= 0),
  year_label text,
  source text not null default '',
  created_at timestamptz not null,
  ended_at timestamptz,
  search tsvector generated always as (to_tsvector('simple', name || ' ' || short_name || ' ' || coalesce(town, '') || ' ' || state_code)) stored,
  primary key (district_id, id)
);
create unique index school_state_code on school (district_id, state_code) where ended_at is null;
create index school_search on school using gin (district_id, search);
select raise_wall('school');

create table school_group_share (
  district_id uuid not null references district,
  id uuid not null,
  school_id uuid not null,
  student_group text not null,
  percent numeric(5,2) not null check (percent between 0 and 100),
  year_label text not null,
  source text not null default '',
  recorded_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, school_id) references school (district_id, id)
);
create unique index school_group_share_current on school_group_share (district_id, school_id, student_group, year_label) where ended_at is null;
select raise_wall('school_group_share');

-- Every file that was read, whether it was applied or refused, with what was repaired.
create table import_run (
  district_id uuid not null references district,
  id uuid not null,
  kind text not null,
  file_name text not null,
  file_sha256 text not null,
  recipe text,
  rows_read int not null,
  rows_added int not null,
  rows_changed int not null,
  rows_same int not null,
  rows_refused int not null,
  repairs jsonb not null default '[]',
  outcome text not null check (outcome in ('applied', 'nothing_new', 'refused')),
  run_by uuid,
  run_at timestamptz not null,
  primary key (district_id, id)
);
select raise_wall('import_run', 'select, insert');

create table import_refusal (
  district_id uuid not null references district,
  id uuid not null,
  import_run_id uuid not null,
  line int not null,
  column_name text,
  value text,
  code text not null,
  reason text not null,
  primary key (district_id, id),
  foreign key (district_id, import_run_id) references import_run (district_id, id)
);
create index import_refusal_run on import_refusal (district_id, import_run_id, line, id);
select raise_wall('import_refusal', 'select, insert');

alter table role_grant add foreign key (district_id, school_id) references school (district_id, id);
