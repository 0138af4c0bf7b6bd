create table catalog_item (
  district_id uuid not null references district,
  id uuid not null,
  code text not null check (code ~ '^[a-z][a-z0-9_]*$'),
  name text not null check (name <> ''),
  description text not null default '',
  keywords text[] not null default '{}',
  function_id uuid not null,
  region_may_decide text,
  created_at timestamptz not null,
  ended_at timestamptz,
  search tsvector not null,
  primary key (district_id, id),
  foreign key (district_id, function_id) references support_function (district_id, id)
);
create unique index catalog_item_code on catalog_item (district_id, code) where ended_at is null;
create index catalog_item_search on catalog_item using gin (district_id, search);
select raise_wall('catalog_item');

create table catalog_question (
  district_id uuid not null references district,
  id uuid not null,
  catalog_item_id uuid not null,
  position int not null,
  label text not null check (label <> ''),
  kind text not null check (kind in ('text', 'choice', 'number', 'date', 'yes_no')),
  choices text[] not null default '{}',
  is_required boolean not null default false,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, catalog_item_id) references catalog_item (district_id, id)
);
create index catalog_question_item on catalog_question (district_id, catalog_item_id, position);
select raise_wall('catalog_question');

-- What is promised, in school minutes, dated and versioned. Without a catalogue item: the district's default promise.
create table service_commitment (
  district_id uuid not null references district,
  id uuid not null,
  catalog_item_id uuid,
  version int not null,
  first_answer_minutes int not null check (first_answer_minutes > 0),
  next_answer_minutes int not null check (next_answer_minutes > 0),
  resolution_minutes int not null check (resolution_minutes > 0),
  valid_from date not null,
  set_by uuid,
  set_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, catalog_item_id) references catalog_item (district_id, id)
);
create unique index service_commitment_version on service_commitment (district_id, catalog_item_id, version) nulls not distinct;
select raise_wall('service_commitment', 'select, insert');

-- One need of a school. The columns from `status` on are kept by one place (`keep-request-standing.ts`) and derived
-- from the history rows below; a property test holds them equal.
create table request (
  district_id uuid not null references district,
  id uuid not null,
  number bigint not null,
  school_id uuid not null,
  function_id uuid not null,
  department_id uuid not null,
  catalog_item_id uuid,
  commitment_id uuid not null,
  summary text not null check (length(summary) between 1 and 300),
  details text check (length(details) <= 20000),
  channel text not null check (channel in ('web', 'specialist', 'staff', 'mail', 'import')),
  requested_by uuid not null,
  submitted_at timestamptz not null,
  status text not null check (status in ('submitted', 'acknowledged', 'in_progress', 'waiting_on_school', 'waiting_on_department',
    'waiting_on_external', 'resolved_pending_confirmation', 'closed', 'declined')),
  status_since timestamptz not null,
  owner_id uuid not null,
  version int not null default 1,
  first_answer_due_at timestamptz not null,
  first_answered_at timestamptz,
  next_answer_due_at timestamptz,
  resolution_due_at timestamptz not null,
  next_due_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  reopened_count int not null default 0,
  handoff_count int not null default 0,
  open_piece_count int not null default 0,
  ease_score int check (ease_score between 1 and 7),
  last_activity_at timestamptz not null,
  search tsvector generated always as (to_tsvector('english', summary || ' ' || coalesce(details, ''))) stored,
  primary key (district_id, id),
  foreign key (district_id, school_id) references school (district_id, id),
  foreign key (district_id, function_id) references support_function (district_id, id),
  foreign key (district_id, department_id) references department (district_id, id),
  foreign key (district_id, catalog_item_id) references catalog_item (district_id, id),
  foreign key (district_id, commitment_id) references service_commitment (district_id, id),
  foreign key (district_id, requested_by) references person (district_id, id),
  foreign key (district_id, owner_id) references person (district_id, id)
);
create unique index request_number on request (district_id, number);
create index request_school on request (district_id, school_id, submitted_at desc, id);
create index request_school_open on request (district_id, school_id, next_due_at, id) where closed_at is null;
create index request_owner_open on request (district_id, owner_id, next_due_at, id) where closed_at is null;
create index request_department on request (district_id, department_id, submitted_at desc, id);
create index request_department_open on request (district_id, department_id, next_due_at, id) where closed_at is null;
create index request_recent on request (district_id, submitted_at desc, id);
create index request_open on request (district_id, next_due_at, id) where closed_at is null;
create index request_search on request using gin (district_id, school_id, search);
select raise_wall('request');

create table request_answer (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  question_id uuid not null,
  answer text not null check (length(answer) <= 4000),
  answered_by uuid not null,
  answered_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, question_id) references catalog_question (district_id, id)
);
create index request_answer_request on request_answer (district_id, request_id);
select raise_wall('request_answer', 'select, insert');

-- Everybody who takes part, whatever their role: what gives a person from another department sight of this one request.
create table request_party (
  district_id uuid not null references district,
  request_id uuid not null,
  person_id uuid not null,
  part text not null check (part in ('requester', 'owner', 'offered', 'piece_owner', 'collaborator', 'watcher')),
  since timestamptz not null,
  until timestamptz,
  primary key (district_id, person_id, request_id, part, since),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id)
);
create index request_party_request on request_party (district_id, request_id);
select raise_wall('request_party');

create table request_status_change (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  status text not null,
  reason text,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id)
);
create index request_status_change_request on request_status_change (district_id, request_id, id);
select raise_wall('request_status_change', 'select, insert');

-- A department's part of the work, with its own owner and clock, under the request's one promise.
create table piece (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  department_id uuid not null,
  function_id uuid,
  ask text not null check (length(ask) between 1 and 2000),
  owner_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  promised_minutes int not null check (promised_minutes > 0),
  due_at timestamptz not null,
  finished_at timestamptz,
  finished_by uuid,
  outcome text check (outcome in ('done', 'declined', 'withdrawn')),
  outcome_note text,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, department_id) references department (district_id, id),
  foreign key (district_id, function_id) references support_function (district_id, id),
  foreign key (district_id, owner_id) references person (district_id, id),
  check ((finished_at is null) = (outcome is null))
);
create index piece_request on piece (district_id, request_id);
create index piece_owner_open on piece (district_id, owner_id, due_at, id) where finished_at is null;
create index piece_department on piece (district_id, department_id, request_id);
select raise_wall('piece');

create table handoff (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  piece_id uuid,
  from_id uuid not null,
  to_id uuid not null,
  reason text not null check (reason <> ''),
  offered_by uuid not null,
  offered_at timestamptz not null,
  answer text check (answer in ('accepted', 'declined', 'withdrawn')),
  answer_reason text,
  answered_by uuid,
  answered_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, piece_id) references piece (district_id, id),
  foreign key (district_id, from_id) references person (district_id, id),
  foreign key (district_id, to_id) references person (district_id, id),
  check ((answer is null) = (answered_at is null)),
  check (answer is distinct from 'declined' or answer_reason <> '')
);
create unique index handoff_one_open on handoff (district_id, request_id, piece_id) nulls not distinct where answer is null;
create index handoff_offered on handoff (district_id, to_id, offered_at) where answer is null;
create index handoff_request on handoff (district_id, request_id, id);
select raise_wall('handoff');

-- The hand-off ledger: who held the request (or a piece of it) from when to when. At most one open row each.
create table holding (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  piece_id uuid,
  person_id uuid not null,
  cause text not null check (cause in ('routed', 'routed_to_backup', 'routed_to_cover', 'routed_to_operational_leader',
    'routed_to_superintendent', 'routed_to_department', 'asked_directly', 'handoff', 'taken', 'covered', 'reassigned')),
  handoff_id uuid,
  from_at timestamptz not null,
  until_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, piece_id) references piece (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id),
  foreign key (district_id, handoff_id) references handoff (district_id, id)
);
create unique index holding_one_open on holding (district_id, request_id, piece_id) nulls not distinct where until_at is null;
create index holding_request on holding (district_id, request_id, id);
select raise_wall('holding');

-- The conversation with the school. Internal notes are another table and another type, and nothing joins the two.
create table request_message (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  author_id uuid not null,
  side text not null check (side in ('school', 'district')),
  body text not null check (length(body) between 1 and 20000),
  sent_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, author_id) references person (district_id, id)
);
create index request_message_request on request_message (district_id, request_id, id);
select raise_wall('request_message', 'select, insert');

create table request_note (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  piece_id uuid,
  handoff_id uuid,
  author_id uuid not null,
  body text not null check (length(body) between 1 and 20000),
  written_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, piece_id) references piece (district_id, id),
  foreign key (district_id, handoff_id) references handoff (district_id, id),
  foreign key (district_id, author_id) references person (district_id, id)
);
create index request_note_request on request_note (district_id, request_id, id);
select raise_wall('request_note', 'select, insert');

create table message_attachment (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  message_id uuid,
  file_id uuid not null,
  attached_by uuid not null,
  attached_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, message_id) references request_message (district_id, id),
  foreign key (district_id, file_id) references stored_file (district_id, id)
);
create index message_attachment_request on message_attachment (district_id, request_id);
select raise_wall('message_attachment', 'select, insert');

create table note_attachment (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  note_id uuid not null,
  file_id uuid not null,
  attached_by uuid not null,
  attached_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, note_id) references request_note (district_id, id),
  foreign key (district_id, file_id) references stored_file (district_id, id)
);
create index note_attachment_request on note_attachment (district_id, request_id);
select raise_wall('note_attachment', 'select, insert');

-- Every due date that ever held, with what set it. The newest row of a clock is the one that holds.
create table due_date (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  piece_id uuid,
  clock text not null check (clock in ('first_answer', 'next_answer', 'resolution', 'piece')),
  due_at timestamptz,
  cause text not null check (cause in ('submitted', 'school_wrote', 'answered', 'paused', 'resumed', 'resolved', 'reopened', 'closed',
    'calendar_changed', 'rule_changed', 'piece_asked')),
  cause_id uuid,
  cause_note text,
  recorded_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, piece_id) references piece (district_id, id)
);
create index due_date_request on due_date (district_id, request_id, id);
select raise_wall('due_date', 'select, insert');

create table decision (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  kind text not null check (kind in ('approved', 'declined', 'deferred')),
  reason text not null check (reason <> ''),
  alternative text,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  check (kind <> 'declined' or alternative <> '')
);
create index decision_request on decision (district_id, request_id, id);
select raise_wall('decision', 'select, insert');

create table resolution (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  what_was_done text not null check (what_was_done <> ''),
  resolved_by uuid not null,
  resolved_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id)
);
create index resolution_request on resolution (district_id, request_id, id);
select raise_wall('resolution', 'select, insert');

create table confirmation (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  resolution_id uuid not null,
  answer text not null check (answer in ('yes', 'partly', 'no')),
  comment text,
  ease_score int check (ease_score between 1 and 7),
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, resolution_id) references resolution (district_id, id),
  check (answer = 'yes' or comment <> '')
);
create unique index confirmation_once on confirmation (district_id, resolution_id);
create index confirmation_request on confirmation (district_id, request_id, id);
select raise_wall('confirmation', 'select, insert');

-- A named list of filters, for oneself or installed for a role.
create table saved_view (
  district_id uuid not null references district,
  id uuid not null,
  person_id uuid,
  role text,
  name text not null check (name <> ''),
  filters jsonb not null,
  position int not null default 0,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id),
  check (person_id is not null or role is not null)
);
create unique index saved_view_name on saved_view (district_id, person_id, role, lower(name)) nulls not distinct where ended_at is null;
select raise_wall('saved_view');
