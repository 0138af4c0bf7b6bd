-- Support that reached a school: a visit that was held, or a meeting from afar. Nothing recorded is ever taken away.
create table school_visit (
  district_id uuid not null references district,
  id uuid not null,
  number int not null check (number > 0),
  school_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  -- These follow from its versions and changes, and are kept with them in one transaction.
  version int not null check (version > 0),
  held_on date not null,
  mode text not null check (mode in ('in_person', 'virtual')),
  purpose text not null check (purpose in ('coaching', 'learning_walk', 'instructional_round', 'progress_check', 'compliance', 'operations', 'state_monitoring', 'relationship')),
  minutes int not null check (minutes between 1 and 600),
  goal_id uuid,
  standing text not null default 'stands' check (standing in ('stands', 'disputed', 'withdrawn')),
  -- Of the newest version: how often its school said that it was not so, and who answered first.
  disputes int not null default 0 check (disputes between 0 and 2),
  answered_by uuid,
  -- Who came, in sum: figures of a year are read without meeting every person of every visit.
  people int not null check (people > 0),
  department_ids uuid[] not null,
  function_codes text[] not null,
  primary key (district_id, id),
  foreign key (district_id, school_id) references school (district_id, id),
  foreign key (district_id, recorded_by) references person (district_id, id),
  foreign key (district_id, goal_id) references plan_part (district_id, id),
  foreign key (district_id, answered_by) references person (district_id, id),
  check (disputes > 0 or standing <> 'disputed')
);
create unique index school_visit_number on school_visit (district_id, number);
create index school_visit_school on school_visit (district_id, school_id, held_on desc, id);
create index school_visit_day on school_visit (district_id, held_on desc, id);
create index school_visit_goal on school_visit (district_id, goal_id) where goal_id is not null;
create index school_visit_recorder on school_visit (district_id, recorded_by);
select raise_wall('school_visit');

-- What was recorded, each time anew and whole.
create table school_visit_version (
  district_id uuid not null references district,
  visit_id uuid not null,
  version int not null check (version > 0),
  held_on date not null,
  mode text not null check (mode in ('in_person', 'virtual')),
  purpose text not null,
  minutes int not null check (minutes between 1 and 600),
  goal_id uuid,
  note text check (length(note) between 1 and 2000),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (district_id, visit_id, version),
  foreign key (district_id, visit_id) references school_visit (district_id, id),
  foreign key (district_id, goal_id) references plan_part (district_id, id)
);
select raise_wall('school_visit_version', 'select, insert');

-- Who came, by a version of it: the function in which they came, and the department where they are at home.
create table school_visit_person (
  district_id uuid not null references district,
  visit_id uuid not null,
  version int not null,
  person_id uuid not null,
  function_id uuid,
  department_id uuid,
  primary key (district_id, visit_id, version, person_id),
  foreign key (district_id, visit_id, version) references school_visit_version (district_id, visit_id, version),
  foreign key (district_id, person_id) references person (district_id, id),
  foreign key (district_id, function_id) references support_function (district_id, id),
  foreign key (district_id, department_id) references department (district_id, id)
);
create index school_visit_person_of on school_visit_person (district_id, person_id, visit_id, version);
create index school_visit_person_department on school_visit_person (district_id, department_id, visit_id, version) where department_id is not null;
select raise_wall('school_visit_person', 'select, insert');

-- All that ever happened to it, the recording first.
create table school_visit_change (
  district_id uuid not null references district,
  id uuid not null,
  visit_id uuid not null,
  kind text not null check (kind in ('recorded', 'corrected', 'withdrawn', 'disputed', 'answered')),
  version int not null,
  -- Why it was corrected or withdrawn, what was not so, or why it stands.
  words text check (length(words) between 1 and 2000),
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, visit_id) references school_visit (district_id, id),
  foreign key (district_id, changed_by) references person (district_id, id),
  check (words is not null or kind = 'recorded')
);
create index school_visit_change_of on school_visit_change (district_id, visit_id, changed_at, id);
select raise_wall('school_visit_change', 'select, insert');

-- Its school's word on a visit, and the answer, are news too.
alter table notification drop constraint notification_matter_type_check;
alter table notification add constraint notification_matter_type_check check (matter_type in ('evidence_decision', 'tier_assignment', 'tier_review', 'school_visit'));
