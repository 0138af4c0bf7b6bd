create table region (
  district_id uuid not null references district,
  id uuid not null,
  number int not null,
  name text not null check (name <> ''),
  kind text not null default 'geographic' check (kind in ('geographic', 'level', 'theme', 'performance')),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  created_at timestamptz not null,
  primary key (district_id, id),
  constraint region_number_apart exclude using gist (district_id with =, number with =, daterange(valid_from, valid_to) with &&)
);
select raise_wall('region');

-- A school is in one region on any day.
create table region_membership (
  district_id uuid not null references district,
  id uuid not null,
  region_id uuid not null,
  school_id uuid not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, region_id) references region (district_id, id),
  foreign key (district_id, school_id) references school (district_id, id),
  constraint region_membership_one exclude using gist (district_id with =, school_id with =, daterange(valid_from, valid_to) with &&)
);
create index region_membership_region on region_membership (district_id, region_id, school_id);
select raise_wall('region_membership');

-- Who serves a function in a region: the holder of the seat, its backup, or a cover for a time.
create table team_assignment (
  district_id uuid not null references district,
  id uuid not null,
  region_id uuid not null,
  person_id uuid not null,
  function_id uuid not null,
  home_department_id uuid not null,
  duty text not null check (duty in ('holder', 'backup', 'cover')),
  share_percent int not null default 100 check (share_percent between 1 and 100),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  reason text,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, region_id) references region (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id),
  foreign key (district_id, function_id) references support_function (district_id, id),
  foreign key (district_id, home_department_id) references department (district_id, id),
  constraint team_assignment_once exclude using gist (district_id with =, region_id with =, function_id with =, person_id with =, daterange(valid_from, valid_to) with &&)
);
create index team_assignment_seat on team_assignment (district_id, region_id, function_id);
create index team_assignment_person on team_assignment (district_id, person_id);
select raise_wall('team_assignment');

alter table role_grant add foreign key (district_id, region_id) references region (district_id, id);
