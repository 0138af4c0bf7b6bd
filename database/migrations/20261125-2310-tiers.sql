-- The tiers of a district, from the lightest support to the most: dated, so that a change of words leaves the past readable.
create table support_tier (
  district_id uuid not null references district,
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9_]*$'),
  name text not null check (name <> ''),
  level int not null check (level between 1 and 9),
  about text not null,
  entry_criteria text not null check (entry_criteria <> ''),
  exit_criteria text not null check (exit_criteria <> ''),
  valid_from date not null,
  set_by uuid,
  set_at timestamptz not null,
  primary key (district_id, id)
);
create unique index support_tier_day on support_tier (district_id, key, valid_from);
select raise_wall('support_tier');

-- A school's tier: what the index said, what was judged, and why. Its steps say who did what; its state is that of the last.
create table tier_assignment (
  district_id uuid not null references district,
  id uuid not null,
  number int not null check (number > 0),
  school_id uuid not null,
  run_id uuid,
  index_tier text,
  tier text not null,
  transformation boolean not null default false,
  rationale text not null check (rationale ~ '\S'),
  entry_criteria text not null check (entry_criteria <> ''),
  exit_criteria text not null check (exit_criteria <> ''),
  state text not null check (state in ('proposed', 'reviewed', 'effective', 'exit_review', 'ended', 'withdrawn')),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  effective_from date,
  review_on date,
  effective_to date check (effective_to > effective_from),
  landing_until date check (landing_until > effective_from),
  primary key (district_id, id),
  foreign key (district_id, school_id) references school (district_id, id),
  foreign key (district_id, run_id) references need_index_run (district_id, id),
  -- Nothing takes effect without an approver who did not propose it, a day, and a day on which it is looked at again.
  check (state not in ('effective', 'exit_review', 'ended') or (approved_by is not null and approved_by <> proposed_by and approved_at is not null and effective_from is not null and review_on is not null and review_on > effective_from)),
  check ((state = 'ended') <= (effective_to is not null)),
  constraint tier_assignment_one exclude using gist (district_id with =, school_id with =, daterange(effective_from, effective_to) with &&) where (state in ('effective', 'exit_review', 'ended'))
);
create unique index tier_assignment_number on tier_assignment (district_id, number);
create unique index tier_assignment_proposal on tier_assignment (district_id, school_id) where state in ('proposed', 'reviewed');
create index tier_assignment_school on tier_assignment (district_id, school_id, proposed_at desc, id);
create index tier_assignment_state on tier_assignment (district_id, state);
select raise_wall('tier_assignment');

create table tier_step (
  district_id uuid not null,
  id uuid not null,
  assignment_id uuid not null,
  act text not null,
  state text not null,
  note text not null default '',
  done_by uuid,
  done_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, assignment_id) references tier_assignment (district_id, id)
);
create index tier_step_assignment on tier_step (district_id, assignment_id, done_at, id);
select raise_wall('tier_step', 'select, insert');

-- A school asks that its tier be looked at again; it is answered, with the reason, by a promised day.
create table tier_review (
  district_id uuid not null references district,
  id uuid not null,
  school_id uuid not null,
  assignment_id uuid not null,
  question text not null check (question ~ '\S'),
  asked_by uuid not null,
  asked_at timestamptz not null,
  answer_due_on date not null,
  outcome text check (outcome in ('kept', 'to_be_changed')),
  answer text check (answer ~ '\S'),
  answered_by uuid,
  answered_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, school_id) references school (district_id, id),
  foreign key (district_id, assignment_id) references tier_assignment (district_id, id),
  check ((answered_at is null) = (answer is null) and (answered_at is null) = (outcome is null) and (answered_at is null) = (answered_by is null))
);
create unique index tier_review_open on tier_review (district_id, assignment_id) where answered_at is null;
create index tier_review_school on tier_review (district_id, school_id, asked_at desc, id);
select raise_wall('tier_review');

-- How much support is planned: for a tier from a day on, or for one school with the reason why it departs from its tier's.
create table planned_dose (
  district_id uuid not null references district,
  id uuid not null,
  tier text,
  school_id uuid,
  hours_per_month numeric(6,1) not null check (hours_per_month >= 0),
  visits_per_month numeric(5,1) not null check (visits_per_month >= 0),
  function_codes text[] not null default '{}',
  reason text,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  set_by uuid,
  set_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, school_id) references school (district_id, id),
  check ((tier is null) <> (school_id is null)),
  check (school_id is null or reason ~ '\S')
);
create unique index planned_dose_tier on planned_dose (district_id, tier, valid_from) where school_id is null;
create unique index planned_dose_school on planned_dose (district_id, school_id, valid_from) where tier is null;
select raise_wall('planned_dose');

-- What stands between a person and a school when they are matched: told by the person, or known to whoever matches.
create table declared_interest (
  district_id uuid not null references district,
  id uuid not null,
  person_id uuid not null,
  school_id uuid not null,
  kind text not null check (kind in ('relative_works_there', 'child_attends', 'led_it_before', 'evaluates_its_leader', 'paid_by_it', 'other')),
  note text not null default '',
  declared_by uuid not null,
  declared_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id),
  foreign key (district_id, school_id) references school (district_id, id)
);
create unique index declared_interest_once on declared_interest (district_id, person_id, school_id, kind) where ended_at is null;
select raise_wall('declared_interest');

-- A person who carries a function of a school's planned support, with the warnings that stood when they were matched.
create table support_match (
  district_id uuid not null references district,
  id uuid not null,
  school_id uuid not null,
  person_id uuid not null,
  function_id uuid not null,
  warnings jsonb not null default '[]',
  override_reason text check (override_reason ~ '\S'),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  matched_by uuid not null,
  matched_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, school_id) references school (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id),
  foreign key (district_id, function_id) references support_function (district_id, id),
  check (warnings = '[]' or override_reason is not null),
  constraint support_match_once exclude using gist (district_id with =, school_id with =, person_id with =, function_id with =, daterange(valid_from, valid_to) with &&)
);
create index support_match_person on support_match (district_id, person_id);
select raise_wall('support_match');
