-- Sign-in. These tables belong to better-auth, hold no district data and stay outside the wall; only the owner reads them.
create table login_user (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table login_session (
  id text primary key,
  user_id text not null references login_user on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index login_session_user on login_session (user_id);
create table login_account (
  id text primary key,
  user_id text not null references login_user on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index login_account_user on login_account (user_id);
create table login_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index login_verification_identifier on login_verification (identifier);

-- A person of one district. Kept when they leave: history points here.
create table person (
  district_id uuid not null references district,
  id uuid not null,
  login_id text references login_user,
  full_name text not null check (full_name <> ''),
  email text,
  phone text,
  title text,
  reach_note text,
  is_fictional boolean not null default false,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id)
);
create unique index person_email on person (district_id, lower(email)) where email is not null and ended_at is null;
create unique index person_login on person (login_id) where login_id is not null;
select raise_wall('person');

-- A role with its scope and dates. Which scope a role needs is said by the check.
create table role_grant (
  district_id uuid not null references district,
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('school_leader', 'school_staff', 'regional_superintendent', 'operational_leader',
    'team_member', 'department_head', 'department_staff', 'district_leader', 'data_office', 'auditor', 'administrator')),
  school_id uuid,
  region_id uuid,
  department_id uuid,
  valid_from date not null,
  valid_to date,
  granted_by uuid,
  granted_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id),
  check (valid_to is null or valid_to > valid_from),
  check ((school_id is not null) = (role in ('school_leader', 'school_staff'))),
  check ((region_id is not null) = (role in ('regional_superintendent', 'operational_leader', 'team_member'))),
  check ((department_id is not null) = (role in ('department_head', 'department_staff')))
);
create index role_grant_person on role_grant (district_id, person_id);
create index role_grant_school on role_grant (district_id, school_id) where school_id is not null;
create index role_grant_region on role_grant (district_id, region_id) where region_id is not null;
create index role_grant_department on role_grant (district_id, department_id) where department_id is not null;
select raise_wall('role_grant');

-- Days somebody is away (first and last day included); routing goes to the backup.
create table absence (
  district_id uuid not null references district,
  id uuid not null,
  person_id uuid not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  note text,
  recorded_by uuid,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id)
);
create index absence_person on absence (district_id, person_id, first_day);
select raise_wall('absence');

create table invitation (
  district_id uuid not null references district,
  id uuid not null,
  person_id uuid not null,
  email text not null,
  token_hash text not null unique,
  invited_by uuid not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  sent_at timestamptz,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id)
);
select raise_wall('invitation');
