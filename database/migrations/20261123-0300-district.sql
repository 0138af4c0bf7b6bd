create table school_year (
  district_id uuid not null references district,
  id uuid not null,
  name text not null,
  starts_on date not null,
  ends_on date not null check (ends_on > starts_on),
  recorded_by uuid,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id),
  constraint school_year_apart exclude using gist (district_id with =, daterange(starts_on, ends_on, '[]') with &&) where (ended_at is null)
);
select raise_wall('school_year');

-- Local opening hours by weekday (1 = Monday), dated: the row with the latest valid_from up to a day holds on that day.
create table school_hours (
  district_id uuid not null references district,
  id uuid not null,
  weekday int not null check (weekday between 1 and 7),
  opens time,
  closes text check (closes ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$'),
  valid_from date not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (district_id, id),
  check ((opens is null) = (closes is null))
);
create unique index school_hours_day on school_hours (district_id, weekday, valid_from);
select raise_wall('school_hours');

create table calendar_period (
  district_id uuid not null references district,
  id uuid not null,
  kind text not null check (kind in ('term', 'break', 'testing_window', 'quiet_period')),
  name text not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  recorded_by uuid,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id)
);
select raise_wall('calendar_period');

-- A day that differs: holiday, half day, or a closure declared as late as this morning.
create table calendar_exception (
  district_id uuid not null references district,
  id uuid not null,
  date date not null,
  kind text not null check (kind in ('holiday', 'closure', 'half_day')),
  opens time,
  closes time,
  reason text not null check (reason <> ''),
  declared_by uuid,
  declared_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (district_id, id),
  check ((kind = 'half_day') = (opens is not null and closes is not null))
);
create unique index calendar_exception_day on calendar_exception (district_id, date) where ended_at is null;
select raise_wall('calendar_exception');

create table department (
  district_id uuid not null references district,
  id uuid not null,
  code text not null check (code ~ '^[a-z][a-z0-9_]*$'),
  name text not null check (name <> ''),
  description text not null default '',
  mailbox text,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id)
);
create unique index department_code on department (district_id, code) where ended_at is null;
select raise_wall('department');

create table support_function (
  district_id uuid not null references district,
  id uuid not null,
  code text not null check (code ~ '^[a-z][a-z0-9_]*$'),
  name text not null check (name <> ''),
  kind text not null check (kind in ('academic', 'operational')),
  ask_about text not null default '',
  department_id uuid not null,
  position int not null default 0,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, department_id) references department (district_id, id)
);
create unique index support_function_code on support_function (district_id, code) where ended_at is null;
select raise_wall('support_function');

-- Policy numbers are dated rows: the one with the latest valid_from up to a day holds on that day.
create table policy_setting (
  district_id uuid not null references district,
  id uuid not null,
  key text not null,
  value jsonb not null,
  valid_from date not null,
  set_by uuid,
  set_at timestamptz not null,
  primary key (district_id, id)
);
create unique index policy_setting_day on policy_setting (district_id, key, valid_from);
select raise_wall('policy_setting');

alter table role_grant add foreign key (district_id, department_id) references department (district_id, id);
