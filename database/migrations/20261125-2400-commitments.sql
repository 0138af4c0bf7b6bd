-- Who owes what to whom by when, from wherever it was said. Nothing promised is ever taken away.
create table commitment (
  district_id uuid not null references district,
  id uuid not null,
  school_id uuid not null,
  direction text not null check (direction in ('to_school', 'by_school')),
  what text not null check (length(what) between 1 and 500),
  -- The words in which it was promised, as they were said.
  sentence text check (length(sentence) between 1 and 2000),
  source_kind text not null check (source_kind in ('request', 'plan', 'visit', 'meeting', 'coaching', 'survey', 'conversation')),
  -- The record in which it was said, and the part of it: a message, a checkpoint. Null where the record is not one of ours.
  source_id uuid,
  source_part_id uuid,
  -- The line in which its owner stood when it was promised; null for what a school promises.
  department_id uuid,
  is_confidential boolean not null,
  made_by uuid not null,
  made_at timestamptz not null,
  first_due_on date not null,
  -- These follow from its changes and are kept with them in one transaction.
  owner_id uuid not null,
  due_on date not null,
  outcome text check (outcome in ('kept', 'dropped')),
  ended_on date,
  primary key (district_id, id),
  foreign key (district_id, school_id) references school (district_id, id),
  foreign key (district_id, department_id) references department (district_id, id),
  foreign key (district_id, made_by) references person (district_id, id),
  foreign key (district_id, owner_id) references person (district_id, id),
  check ((outcome is null) = (ended_on is null))
);
create index commitment_school on commitment (district_id, school_id, due_on, id);
create index commitment_owner on commitment (district_id, owner_id, due_on, id);
create index commitment_department on commitment (district_id, department_id, due_on, id) where department_id is not null;
create index commitment_open on commitment (district_id, due_on, id) where outcome is null;
create index commitment_source on commitment (district_id, source_id) where source_id is not null;
select raise_wall('commitment');

-- All that ever happened to it, the making first.
create table commitment_change (
  district_id uuid not null references district,
  id uuid not null,
  commitment_id uuid not null,
  kind text not null check (kind in ('made', 'due_moved', 'owner_changed', 'kept', 'dropped', 'taken_up_again')),
  owner_id uuid not null,
  due_on date not null,
  reason text check (length(reason) between 1 and 2000),
  -- Null where the district's own work in the background did it.
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, commitment_id) references commitment (district_id, id),
  foreign key (district_id, owner_id) references person (district_id, id),
  check (reason is not null or kind in ('made', 'kept'))
);
create index commitment_change_of on commitment_change (district_id, commitment_id, changed_at, id);
select raise_wall('commitment_change', 'select, insert');
