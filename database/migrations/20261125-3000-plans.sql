-- What an improvement plan is made of in this district: its words, limits, sources of money, checkpoints.
create table plan_template (
  district_id uuid not null references district,
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9_]*$'),
  name text not null check (name ~ '\S'),
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id)
);
create unique index plan_template_key on plan_template (district_id, key) where ended_at is null;
select raise_wall('plan_template');

-- A version is published and never changed: a plan keeps the one it began with.
create table plan_template_version (
  district_id uuid not null references district,
  id uuid not null,
  template_id uuid not null,
  version int not null check (version > 0),
  content jsonb not null,
  -- What is different from the version before, in words.
  change_note text not null default '',
  published_by uuid,
  published_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, template_id) references plan_template (district_id, id)
);
create unique index plan_template_version_number on plan_template_version (district_id, template_id, version);
select raise_wall('plan_template_version', 'select, insert');

-- The plan of a school for a school year.
create table plan (
  district_id uuid not null references district,
  id uuid not null,
  school_id uuid not null,
  school_year_id uuid not null,
  template_version_id uuid not null,
  -- The plan of an earlier year from which it was carried on.
  follows_id uuid,
  state text not null check (state in ('draft', 'in_review', 'council_approved', 'submitted', 'returned', 'approved', 'amending')),
  -- By when the office reviews it, as the rule was when it began.
  review_by date not null,
  begun_by uuid,
  begun_at timestamptz not null,
  -- Of its text: whoever wrote last.
  touched_by uuid,
  touched_at timestamptz not null,
  -- The snapshot that is being judged; the one first approved, which is the baseline; the one in force.
  judged_version_id uuid,
  baseline_version_id uuid,
  approved_version_id uuid,
  primary key (district_id, id),
  foreign key (district_id, school_id) references school (district_id, id),
  foreign key (district_id, school_year_id) references school_year (district_id, id),
  foreign key (district_id, template_version_id) references plan_template_version (district_id, id),
  foreign key (district_id, follows_id) references plan (district_id, id),
  check (state <> 'approved' or approved_version_id is not null),
  check ((baseline_version_id is null) = (approved_version_id is null))
);
create unique index plan_once on plan (district_id, school_id, school_year_id);
create index plan_state on plan (district_id, school_year_id, state, school_id);
select raise_wall('plan');

-- What was done with a plan and where it stood then.
create table plan_act (
  district_id uuid not null references district,
  id uuid not null,
  plan_id uuid not null,
  act text not null,
  state text not null,
  version_id uuid,
  note text not null default '',
  done_by uuid,
  done_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, plan_id) references plan (district_id, id)
);
create index plan_act_of on plan_act (district_id, plan_id, done_at, id);
select raise_wall('plan_act', 'select, insert');

-- A whole plan as it could be read at one moment. Values of measures are named and not copied: whether they may be shown is judged when they are.
create table plan_version (
  district_id uuid not null references district,
  id uuid not null,
  plan_id uuid not null,
  number int not null check (number > 0),
  kind text not null check (kind in ('review', 'submitted')),
  content jsonb not null,
  content_sha256 text not null,
  made_by uuid,
  made_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, plan_id) references plan (district_id, id)
);
create unique index plan_version_number on plan_version (district_id, plan_id, number);
select raise_wall('plan_version', 'select, insert');

-- Goal -> strategy -> action step; indicators and evidence stand under a goal.
create table plan_part (
  district_id uuid not null references district,
  id uuid not null,
  plan_id uuid not null,
  parent_id uuid,
  kind text not null check (kind in ('goal', 'strategy', 'action_step', 'indicator', 'evidence')),
  position double precision not null,
  text text not null default '' check (length(text) <= 20000),
  -- Of a goal its root cause; of a strategy why it should work; of evidence what it shows.
  because text not null default '' check (length(because) <= 20000),
  -- Of a goal: who takes part and who gains.
  inclusion text not null default '' check (length(inclusion) <= 20000),
  student_group text,
  -- The stored value from which one starts: chosen, never typed again.
  series int,
  period int,
  -- Of what is counted by the school itself.
  baseline numeric,
  target numeric,
  unit text not null default '' check (length(unit) <= 100),
  due_on date,
  -- Who does it, in the school's words.
  owner text not null default '' check (length(owner) <= 300),
  funding_source text not null default '' check (length(funding_source) <= 200),
  standing text not null default 'open' check (standing in ('open', 'paused', 'stopped', 'done')),
  -- The part of an earlier plan of which it is the continuation.
  carried_from uuid,
  version int not null check (version > 0),
  changed_by uuid,
  changed_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, plan_id) references plan (district_id, id),
  foreign key (district_id, parent_id) references plan_part (district_id, id),
  check ((kind = 'goal') = (parent_id is null)),
  check (series is null or kind in ('goal', 'indicator', 'evidence')),
  check ((series is null) = (period is null))
);
create index plan_part_of on plan_part (district_id, plan_id, position, id);
create index plan_part_due on plan_part (district_id, due_on, id) where kind = 'action_step' and ended_at is null and standing = 'open';
select raise_wall('plan_part');

-- Every text a part ever had: nothing that was kept is lost.
create table plan_part_revision (
  district_id uuid not null references district,
  part_id uuid not null,
  version int not null check (version > 0),
  plan_id uuid not null,
  content jsonb not null,
  is_ended boolean not null default false,
  written_by uuid,
  written_at timestamptz not null,
  primary key (district_id, part_id, version),
  foreign key (district_id, part_id) references plan_part (district_id, id)
);
create index plan_part_revision_plan on plan_part_revision (district_id, plan_id, written_at, part_id, version);
select raise_wall('plan_part_revision', 'select, insert');

-- A strategy that is paused, stopped or taken up again with the reason; an action step that is done.
create table plan_part_standing (
  district_id uuid not null references district,
  id uuid not null,
  plan_id uuid not null,
  part_id uuid not null,
  standing text not null check (standing in ('open', 'paused', 'stopped', 'done')),
  reason text not null default '' check (length(reason) <= 2000),
  set_by uuid,
  set_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, part_id) references plan_part (district_id, id),
  check (standing not in ('paused', 'stopped') or reason ~ '\S')
);
create index plan_part_standing_of on plan_part_standing (district_id, plan_id, set_at, id);
select raise_wall('plan_part_standing', 'select, insert');

create table plan_comment (
  district_id uuid not null references district,
  id uuid not null,
  plan_id uuid not null,
  -- Null for one on the whole plan.
  part_id uuid,
  body text not null check (body ~ '\S' and length(body) <= 5000),
  written_by uuid not null,
  written_at timestamptz not null,
  settled_by uuid,
  settled_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, plan_id) references plan (district_id, id),
  foreign key (district_id, part_id) references plan_part (district_id, id),
  foreign key (district_id, written_by) references person (district_id, id),
  check ((settled_by is null) = (settled_at is null))
);
create index plan_comment_of on plan_comment (district_id, plan_id, written_at, id);
select raise_wall('plan_comment');

-- The approval of the school's council, of the version that it had before it.
create table plan_council_approval (
  district_id uuid not null references district,
  id uuid not null,
  plan_id uuid not null,
  version_id uuid not null,
  held_on date not null,
  votes_for int not null check (votes_for >= 0),
  votes_against int not null check (votes_against >= 0),
  abstained int not null check (abstained >= 0),
  -- Who voted, or where the minutes are.
  minutes text not null check (minutes ~ '\S' and length(minutes) <= 2000),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, plan_id) references plan (district_id, id),
  foreign key (district_id, version_id) references plan_version (district_id, id)
);
create index plan_council_approval_of on plan_council_approval (district_id, plan_id, recorded_at, id);
select raise_wall('plan_council_approval', 'select, insert');

-- What the regional superintendent or the office said of one version.
create table plan_review (
  district_id uuid not null references district,
  id uuid not null,
  plan_id uuid not null,
  version_id uuid not null,
  reviewer text not null check (reviewer in ('superintendent', 'office')),
  outcome text not null check (outcome in ('approved', 'returned')),
  note text not null default '' check (length(note) <= 5000),
  reviewed_by uuid not null,
  reviewed_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, plan_id) references plan (district_id, id),
  foreign key (district_id, version_id) references plan_version (district_id, id),
  check (outcome <> 'returned' or note ~ '\S')
);
create unique index plan_review_once on plan_review (district_id, version_id, reviewer);
create index plan_review_of on plan_review (district_id, plan_id, reviewed_at, id);
select raise_wall('plan_review', 'select, insert');

-- The stretch of days in which a plan is worked on before one steps back.
create table plan_cycle (
  district_id uuid not null references district,
  id uuid not null,
  plan_id uuid not null,
  number int not null check (number > 0),
  starts_on date not null,
  ends_on date not null check (ends_on > starts_on),
  begun_by uuid,
  begun_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, plan_id) references plan (district_id, id)
);
create unique index plan_cycle_number on plan_cycle (district_id, plan_id, number);
create unique index plan_cycle_current on plan_cycle (district_id, plan_id) where ended_at is null;
select raise_wall('plan_cycle');

-- Which action steps a cycle takes on; those that were not finished come from the one before.
create table plan_cycle_step (
  district_id uuid not null references district,
  cycle_id uuid not null,
  step_id uuid not null,
  carried_from uuid,
  primary key (district_id, cycle_id, step_id),
  foreign key (district_id, cycle_id) references plan_cycle (district_id, id),
  foreign key (district_id, step_id) references plan_part (district_id, id)
);
select raise_wall('plan_cycle_step', 'select, insert');

create table checkpoint (
  district_id uuid not null references district,
  id uuid not null,
  plan_id uuid not null,
  cycle_id uuid not null,
  day_number int not null check (day_number > 0),
  due_on date not null,
  state text not null default 'scheduled' check (state in ('scheduled', 'evidence_in', 'discussed', 'decided', 'locked')),
  primary key (district_id, id),
  foreign key (district_id, plan_id) references plan (district_id, id),
  foreign key (district_id, cycle_id) references plan_cycle (district_id, id)
);
create unique index checkpoint_once on checkpoint (district_id, cycle_id, day_number);
create index checkpoint_due on checkpoint (district_id, due_on, id) where state in ('scheduled', 'evidence_in', 'discussed');
create index checkpoint_plan on checkpoint (district_id, plan_id, due_on, id);
select raise_wall('checkpoint');

-- A request that serves a goal of the plan of its school.
create table plan_link (
  district_id uuid not null references district,
  id uuid not null,
  plan_id uuid not null,
  goal_id uuid not null,
  request_id uuid not null,
  tied_by uuid not null,
  tied_at timestamptz not null,
  untied_by uuid,
  untied_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, plan_id) references plan (district_id, id),
  foreign key (district_id, goal_id) references plan_part (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id)
);
create unique index plan_link_once on plan_link (district_id, goal_id, request_id) where untied_at is null;
create index plan_link_request on plan_link (district_id, request_id) where untied_at is null;
select raise_wall('plan_link');

-- Who has a plan before their eyes right now, and in which part they write. Nothing of it need survive a crash.
create unlogged table plan_presence (
  district_id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  part_id uuid,
  seen_at timestamptz not null,
  primary key (district_id, plan_id, person_id)
);
select raise_wall('plan_presence');

-- What somebody was reminded of: once for each date, and no more in a week than the district says.
create table plan_reminder (
  district_id uuid not null references district,
  id uuid not null,
  person_id uuid not null,
  plan_id uuid not null,
  kind text not null check (kind in ('review_by', 'office_review', 'checkpoint', 'step')),
  subject_id uuid not null,
  due_on date not null,
  -- All that one mail tells.
  mail_id uuid not null,
  reminded_on date not null,
  reminded_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id),
  foreign key (district_id, plan_id) references plan (district_id, id)
);
create unique index plan_reminder_once on plan_reminder (district_id, person_id, subject_id, kind, due_on);
create index plan_reminder_mail on plan_reminder (district_id, mail_id);
create index plan_reminder_week on plan_reminder (district_id, person_id, reminded_on);
select raise_wall('plan_reminder', 'select, insert');
