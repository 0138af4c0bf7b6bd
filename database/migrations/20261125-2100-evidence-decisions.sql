-- What somebody decided before a picture of the evidence. Which picture is kept by its filters, never by its numbers: those
-- are read again under the rules of the day.
create table evidence_decision (
  district_id uuid not null references district,
  id uuid not null,
  view text not null check (view in ('groups', 'years', 'schools', 'low', 'school')),
  measure text not null,
  subject text not null,
  grade text not null,
  period text,
  student_group text,
  school_id uuid,
  region_id uuid,
  map text check (map in ('then', 'now')),
  choice text not null check (choice in ('decide', 'assign', 'drop')),
  reason text not null check (reason <> ''),
  owner_id uuid,
  due_on date,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (district_id, id),
  check ((choice = 'assign') = (owner_id is not null) and (choice = 'assign') = (due_on is not null)),
  check (school_id is null or region_id is null),
  foreign key (district_id, school_id) references school (district_id, id),
  foreign key (district_id, region_id) references region (district_id, id),
  foreign key (district_id, owner_id) references person (district_id, id),
  foreign key (district_id, decided_by) references person (district_id, id)
);
create index evidence_decision_school on evidence_decision (district_id, school_id, id) where school_id is not null;
create index evidence_decision_owner on evidence_decision (district_id, owner_id) where owner_id is not null;
select raise_wall('evidence_decision', 'select, insert');

-- What became of what was assigned; told once.
create table evidence_outcome (
  district_id uuid not null references district,
  id uuid not null,
  decision_id uuid not null,
  outcome text not null check (outcome in ('done', 'not_done')),
  note text not null check (note <> ''),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, decision_id) references evidence_decision (district_id, id),
  foreign key (district_id, told_by) references person (district_id, id)
);
create unique index evidence_outcome_once on evidence_outcome (district_id, decision_id);
select raise_wall('evidence_outcome', 'select, insert');
