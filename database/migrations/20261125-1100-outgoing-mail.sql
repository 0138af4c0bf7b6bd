-- Every mail that is to leave, written in the transaction of the act that causes it. What it says is composed when it
-- leaves, from what its reader may see then; no text of it lies here. Its Message-ID never changes, so that a mail
-- handed over twice is known as one.
create table outgoing_mail (
  district_id uuid not null references district,
  id uuid not null,
  purpose text not null check (purpose <> ''),
  subject_id uuid not null,
  person_id uuid not null,
  -- What the mails of one conversation have in common.
  thread_id uuid,
  message_id text not null,
  queued_at timestamptz not null,
  not_before timestamptz not null,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed', 'recalled')),
  -- While a process hands it over; whoever finds this past takes over from one that was killed.
  claimed_until timestamptz,
  tries int not null default 0,
  last_error text check (length(last_error) <= 500),
  settled_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id),
  check ((state = 'queued') = (settled_at is null))
);
create unique index outgoing_mail_message_id on outgoing_mail (district_id, message_id);
create unique index outgoing_mail_once on outgoing_mail (district_id, purpose, subject_id, person_id);
create index outgoing_mail_waiting on outgoing_mail (district_id, not_before, id) where state = 'queued';
create index outgoing_mail_failed on outgoing_mail (district_id, settled_at desc) where state = 'failed';
create index outgoing_mail_thread on outgoing_mail (district_id, thread_id, person_id, settled_at desc) where state = 'sent';
select raise_wall('outgoing_mail');
