-- Every mail that came in, raw and kept, with what became of it. Each is taken once, whoever fetches: known by its place
-- in the mailbox and by its content.
create table incoming_mail (
  district_id uuid not null references district,
  id uuid not null,
  road text not null check (road in ('imap', 'webhook')),
  mailbox text,
  uid_validity bigint,
  uid bigint,
  sha256 text not null,
  raw bytea not null,
  size_bytes int not null,
  received_at timestamptz not null,
  state text not null default 'received' check (state in ('received', 'message', 'request', 'quarantined', 'dropped')),
  reason text check (length(reason) <= 60),
  explanation text check (length(explanation) <= 1000),
  tries int not null default 0,
  try_at timestamptz not null,
  handled_at timestamptz,
  -- Read from it when it was handled first.
  sort text check (sort in ('person', 'automatic', 'bounce', 'list', 'own', 'loop')),
  sender_address text,
  sender_id uuid,
  subject text,
  message_id text,
  authentication jsonb,
  -- The request that it became, wrote to, or belongs behind the walls of.
  request_id uuid,
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  primary key (district_id, id),
  foreign key (district_id, sender_id) references person (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, decided_by) references person (district_id, id)
);
alter table incoming_mail alter column raw set storage external;
create unique index incoming_mail_content on incoming_mail (district_id, sha256);
create unique index incoming_mail_place on incoming_mail (district_id, mailbox, uid_validity, uid) where uid is not null;
create index incoming_mail_waiting on incoming_mail (district_id, try_at, id) where state = 'received';
create index incoming_mail_quarantined on incoming_mail (district_id, received_at desc, id) where state = 'quarantined';
create index incoming_mail_hour on incoming_mail (district_id, handled_at) where state in ('message', 'request');
create index incoming_mail_address_hour on incoming_mail (district_id, sender_address, handled_at) where state in ('message', 'request');
create index incoming_mail_request_hour on incoming_mail (district_id, request_id, handled_at) where request_id is not null;
create index incoming_mail_message_id on incoming_mail (district_id, message_id) where state in ('message', 'request');
select raise_wall('incoming_mail');

-- What belongs to a message, or to the request as it was asked (message_id null), because it came by mail.
create table message_mail (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  message_id uuid,
  incoming_mail_id uuid not null,
  folded text not null,
  html text,
  verdict text not null check (verdict in ('proven', 'failed', 'unproven', 'unchecked')),
  -- Files that were not taken, each with the reason.
  refused_files jsonb not null default '[]',
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, message_id) references request_message (district_id, id),
  foreign key (district_id, incoming_mail_id) references incoming_mail (district_id, id)
);
create index message_mail_request on message_mail (district_id, request_id);
select raise_wall('message_mail', 'select, insert');

-- A mail of ours about a request that did not reach a person.
create table mail_bounce (
  district_id uuid not null references district,
  id uuid not null,
  incoming_mail_id uuid not null,
  request_id uuid not null,
  person_id uuid not null,
  token text not null,
  sent_message_id text,
  address text,
  status text,
  diagnostic text,
  is_permanent boolean not null,
  bounced_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, incoming_mail_id) references incoming_mail (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id)
);
create index mail_bounce_request on mail_bounce (district_id, request_id);
select raise_wall('mail_bounce', 'select, insert');
