-- What is measured, once for the district: its words, unit, direction, source.
create table measure (
  district_id uuid not null references district,
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9_]*$'),
  name text not null check (name <> ''),
  definition text not null check (definition <> ''),
  topic text not null check (topic in ('achievement', 'growth', 'attendance', 'graduation', 'climate', 'discipline', 'enrollment', 'rating', 'other')),
  -- share: numerator of denominator students, in percent. mean: of n students. rate: per a fixed number. score: no n behind it. count: students.
  kind text not null check (kind in ('share', 'mean', 'rate', 'score', 'count')),
  unit text not null check (unit <> ''),
  direction text not null check (direction in ('higher', 'lower', 'neither')),
  decimals smallint not null default 0 check (decimals between 0 and 4),
  lowest double precision,
  highest double precision,
  source text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id)
);
create unique index measure_key on measure (district_id, key) where ended_at is null;
select raise_wall('measure');

-- Whom a value is about. Groups of one partition are disjoint and together are their whole: their numbers add up to it.
create table student_group (
  district_id uuid not null references district,
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9_]*$'),
  name text not null check (name <> ''),
  dimension text not null check (dimension in ('all', 'race', 'language', 'disability', 'income', 'gender', 'program', 'combined')),
  partition text,
  reference_key text,
  position smallint not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id)
);
create unique index student_group_key on student_group (district_id, key) where ended_at is null;
select raise_wall('student_group');

-- Other spellings of a group, as publishers write it; kept in lower case with single blanks.
create table student_group_spelling (
  district_id uuid not null references district,
  id uuid not null,
  spelling text not null check (spelling = lower(spelling)),
  group_key text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id)
);
create unique index student_group_spelling_once on student_group_spelling (district_id, spelling) where ended_at is null;
select raise_wall('student_group_spelling');

-- A measure of one group, subject and grade. Its short number stands in the value rows, of which there are millions.
create table series (
  district_id uuid not null references district,
  id uuid not null,
  number int not null check (number > 0),
  measure_id uuid not null,
  student_group text not null,
  subject text not null default 'all',
  grade text not null default 'all',
  created_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, measure_id) references measure (district_id, id)
);
create unique index series_number on series (district_id, number);
create unique index series_once on series (district_id, measure_id, student_group, subject, grade);
select raise_wall('series', 'select, insert');

-- A school year, a cohort, a term: what a value is true of.
create table measure_period (
  district_id uuid not null references district,
  id uuid not null,
  number int not null check (number > 0),
  key text not null,
  name text not null,
  kind text not null check (kind in ('school_year', 'term', 'month', 'cohort')),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  created_at timestamptz not null,
  primary key (district_id, id)
);
create unique index measure_period_number on measure_period (district_id, number);
create unique index measure_period_key on measure_period (district_id, key);
select raise_wall('measure_period', 'select, insert');

-- What a run of an import of measures is, beside its row in import_run: its short number stands in the value rows.
create table value_run (
  district_id uuid not null references district,
  id uuid not null,
  number int not null check (number > 0),
  import_run_id uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  primary key (district_id, id),
  foreign key (district_id, import_run_id) references import_run (district_id, id)
);
create unique index value_run_number on value_run (district_id, number);
select raise_wall('value_run');

-- The values in force. No row: absent. standing 1: known; 2: the publisher hides it; 3: not applicable.
create table measure_value (
  district_id uuid not null,
  school_id uuid not null,
  series int not null,
  period int not null,
  standing smallint not null default 1 check (standing in (1, 2, 3)),
  value double precision check ((standing = 1) = (value is not null)),
  numerator int check (numerator >= 0),
  denominator int check (denominator >= 0 and (numerator is null or numerator <= denominator)),
  run int not null,
  line int not null,
  primary key (district_id, school_id, series, period),
  foreign key (district_id, school_id) references school (district_id, id)
);
create index measure_value_across on measure_value (district_id, series, period);
create index measure_value_run on measure_value (district_id, run);
select raise_wall('measure_value');

-- What a value was before a later run said otherwise, or before its run was undone.
create table former_value (
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
  replaced_by_run int not null,
  replaced_at timestamptz not null,
  primary key (district_id, school_id, series, period, run)
);
create index former_value_replaced on former_value (district_id, replaced_by_run);
select raise_wall('former_value');
