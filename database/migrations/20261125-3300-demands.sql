-- What the centre asks of schools. A draft until it is submitted; then a region decides for each of its schools.
create table demand (
  district_id uuid not null references district,
  id uuid not null,
  number int not null check (number > 0),
  department_id uuid not null,
  -- Whose task it is; follows from its steps.
  owner_id uuid not null,
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  what text not null check (length(what) between 1 and 200),
  -- Why it is asked, which decision it informs, and who reads the answers.
  purpose text not null check (length(purpose) between 1 and 2000),
  readers text not null check (length(readers) between 1 and 500),
  -- Minutes it takes one school; 0 is a notice.
  minutes int not null check (minutes between 0 and 2400),
  send_on date not null,
  due_on date not null check (due_on >= send_on),
  done_by text not null check (done_by in ('tick', 'text', 'number')),
  may_decline boolean not null,
  measure_id uuid,
  schools_by text not null check (schools_by in ('all', 'region', 'level', 'tier', 'list')),
  schools_of text[] not null default '{}',
  -- Why it is no duplicate of what looks the same; the regions decide knowing it.
  differs_reason text check (length(differs_reason) between 1 and 2000),
  -- Of its terms; 0 while it is a draft.
  revision int not null default 0,
  submitted_at timestamptz,
  -- The day by which the regions were to decide.
  decide_by date,
  withdrawn_at timestamptz,
  discarded_at timestamptz,
  -- Its words without endings, to find what asks the same.
  words text[] not null generated always as (tsvector_to_array(to_tsvector('english', what))) stored,
  primary key (district_id, id),
  foreign key (district_id, department_id) references department (district_id, id),
  foreign key (district_id, owner_id) references person (district_id, id),
  foreign key (district_id, drafted_by) references person (district_id, id),
  foreign key (district_id, measure_id) references measure (district_id, id),
  check ((submitted_at is null) = (revision = 0)),
  check ((submitted_at is null) = (decide_by is null)),
  check (withdrawn_at is null or submitted_at is not null),
  check (discarded_at is null or submitted_at is null)
);
create unique index demand_number on demand (district_id, number);
create index demand_department on demand (district_id, department_id, due_on, id);
create index demand_due on demand (district_id, due_on, id);
select raise_wall('demand');

-- Every version of its minutes and days since it was submitted.
create table demand_terms (
  district_id uuid not null references district,
  demand_id uuid not null,
  revision int not null check (revision > 0),
  minutes int not null,
  send_on date not null,
  due_on date not null,
  reason text check (length(reason) between 1 and 2000),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  primary key (district_id, demand_id, revision),
  foreign key (district_id, demand_id) references demand (district_id, id)
);
select raise_wall('demand_terms', 'select, insert');

-- A due day in a quiet period, allowed by who leads the district, with the reason.
create table demand_exemption (
  district_id uuid not null references district,
  id uuid not null,
  demand_id uuid not null,
  due_on date not null,
  reason text not null check (length(reason) between 1 and 2000),
  granted_by uuid not null,
  granted_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, demand_id) references demand (district_id, id),
  foreign key (district_id, granted_by) references person (district_id, id)
);
create unique index demand_exemption_day on demand_exemption (district_id, demand_id, due_on);
select raise_wall('demand_exemption', 'select, insert');

-- A demand at one school: first it waits for the region, then for the school. Follows from its steps, kept with them.
create table demand_answer (
  district_id uuid not null references district,
  demand_id uuid not null,
  school_id uuid not null,
  state text not null check (state in ('waiting', 'open', 'done', 'declined', 'returned', 'excused', 'refused', 'taken_out', 'withdrawn', 'lapsed')),
  -- The terms in force here: those asked for while it waits, those approved afterwards.
  revision int not null,
  minutes int not null,
  send_on date not null,
  due_on date not null,
  -- Newer terms that wait for the region, while those above hold.
  pending_revision int,
  approved_at timestamptz,
  answered_at timestamptz,
  answered_by uuid,
  answer_text text check (length(answer_text) between 1 and 2000),
  answer_number double precision,
  primary key (district_id, demand_id, school_id),
  foreign key (district_id, demand_id) references demand (district_id, id),
  foreign key (district_id, school_id) references school (district_id, id),
  foreign key (district_id, answered_by) references person (district_id, id),
  -- What a school has before it was approved by its region does not exist.
  check ((approved_at is not null) or state in ('waiting', 'refused', 'taken_out', 'withdrawn', 'lapsed')),
  check (pending_revision is null or state = 'open'),
  check ((answered_at is null) = (answered_by is null))
);
create index demand_answer_school on demand_answer (district_id, school_id, due_on, demand_id);
create index demand_answer_due on demand_answer (district_id, due_on);
create index demand_answer_waiting on demand_answer (district_id, school_id) where state = 'waiting' or pending_revision is not null;
select raise_wall('demand_answer');

-- All that ever happened to it, as a whole or at one school.
create table demand_step (
  district_id uuid not null references district,
  id uuid not null,
  demand_id uuid not null,
  school_id uuid,
  kind text not null check (kind in ('drafted', 'submitted', 'exempted', 'changed', 'withdrawn', 'discarded', 'owner_changed',
    'approved', 'moved', 'refused', 'taken_out', 'excused', 'done', 'declined', 'returned', 'taken_back', 'asked_again', 'accepted', 'lapsed')),
  revision int not null,
  -- Of the school on the day of a region's decision.
  region_id uuid,
  minutes int,
  due_on date,
  over_budget boolean,
  reason text check (length(reason) between 1 and 2000),
  -- Null where the district's own work in the background did it.
  done_by uuid,
  done_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, demand_id) references demand (district_id, id),
  foreign key (district_id, school_id) references school (district_id, id),
  foreign key (district_id, region_id) references region (district_id, id),
  check (reason is not null or kind not in ('moved', 'refused', 'taken_out', 'excused', 'declined', 'withdrawn', 'changed', 'exempted', 'asked_again'))
);
create index demand_step_of on demand_step (district_id, demand_id, done_at, id);
create index demand_step_school on demand_step (district_id, school_id, done_at) where school_id is not null;
select raise_wall('demand_step', 'select, insert');
