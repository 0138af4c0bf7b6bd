-- The one message of the centre to a leader about the week to come, as it was composed.
create table weekly_digest (
  district_id uuid not null references district,
  id uuid not null,
  person_id uuid not null,
  -- The Monday of the week that it is about.
  week_start date not null check (extract(isodow from week_start) = 1),
  composed_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id)
);
create unique index weekly_digest_once on weekly_digest (district_id, person_id, week_start);
select raise_wall('weekly_digest', 'select, insert');

-- What it says of one school; a leader of two schools has two parts in one digest.
create table weekly_digest_part (
  district_id uuid not null references district,
  digest_id uuid not null,
  school_id uuid not null,
  week_start date not null,
  minutes int not null check (minutes >= 0),
  budget int not null check (budget >= 0),
  content jsonb not null,
  primary key (district_id, digest_id, school_id),
  foreign key (district_id, digest_id) references weekly_digest (district_id, id),
  foreign key (district_id, school_id) references school (district_id, id)
);
create index weekly_digest_part_school on weekly_digest_part (district_id, school_id, week_start);
select raise_wall('weekly_digest_part', 'select, insert');
