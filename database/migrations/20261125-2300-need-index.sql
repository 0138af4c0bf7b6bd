-- A need index: how a district says, by one published formula, which school needs how much.
create table need_index (
  district_id uuid not null references district,
  id uuid not null,
  name text not null check (name <> ''),
  about text not null default '',
  created_by uuid,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id)
);
create unique index need_index_name on need_index (district_id, lower(name)) where ended_at is null;
select raise_wall('need_index');

-- A version of its formula. A draft is edited; what is published holds from its day on and never changes again.
-- The formula is one document that is read whole: components with their standardisation, weight and rule for what is missing.
create table need_index_version (
  district_id uuid not null references district,
  id uuid not null,
  need_index_id uuid not null,
  number int not null check (number > 0),
  formula jsonb not null,
  note text not null default '',
  revision int not null default 1,
  drafted_by uuid,
  drafted_at timestamptz not null,
  edited_at timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  valid_from date,
  primary key (district_id, id),
  foreign key (district_id, need_index_id) references need_index (district_id, id),
  check ((published_at is null) = (valid_from is null))
);
create unique index need_index_version_number on need_index_version (district_id, need_index_id, number);
create unique index need_index_version_draft on need_index_version (district_id, need_index_id) where published_at is null;
select raise_wall('need_index_version');

create function refuse_published_formula() returns trigger language plpgsql as $$
begin
  raise exception 'a published formula does not change' using errcode = 'CW001';
end $$;
create trigger need_index_version_stays before update on need_index_version for each row when (old.published_at is not null) execute function refuse_published_formula();

-- One computation of a version: of which day, with which seed, from which values (their series and periods).
create table need_index_run (
  district_id uuid not null references district,
  id uuid not null,
  number int not null check (number > 0),
  version_id uuid not null,
  used jsonb not null,
  populations jsonb not null,
  seed int not null,
  draws int not null,
  computed_by uuid,
  computed_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, version_id) references need_index_version (district_id, id)
);
create unique index need_index_run_number on need_index_run (district_id, number);
create index need_index_run_version on need_index_run (district_id, version_id, computed_at desc, id);
select raise_wall('need_index_run', 'select, insert');

-- What a run says of a school, with the whole working as it was published. No figure: why not.
create table need_index_result (
  district_id uuid not null,
  run_id uuid not null,
  school_id uuid not null,
  need double precision,
  rank int,
  tier text,
  refusal text,
  working jsonb not null,
  stability jsonb,
  primary key (district_id, run_id, school_id),
  foreign key (district_id, run_id) references need_index_run (district_id, id),
  foreign key (district_id, school_id) references school (district_id, id),
  check ((need is null) = (refusal is not null))
);
create index need_index_result_school on need_index_result (district_id, school_id, run_id);
select raise_wall('need_index_result', 'select, insert');
