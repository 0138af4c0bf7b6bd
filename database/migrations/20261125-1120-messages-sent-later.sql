-- A message that is written and not sent: in the moment in which it may be taken back, or until the time its writer chose.
-- Until it is sent it exists for its writer alone; it becomes a message of the conversation only then.
create table scheduled_message (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  author_id uuid not null,
  body text not null check (length(body) between 1 and 20000),
  file_ids uuid[] not null default '{}',
  -- Chosen by the writer, rather than the moment to take it back.
  is_later boolean not null,
  written_at timestamptz not null,
  send_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'held', 'recalled')),
  -- Why it is held, for its writer.
  held_reason text,
  message_id uuid,
  settled_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, author_id) references person (district_id, id),
  foreign key (district_id, message_id) references request_message (district_id, id),
  check ((state = 'waiting') = (settled_at is null)),
  check ((state = 'sent') = (message_id is not null))
);
create index scheduled_message_due on scheduled_message (district_id, send_at, id) where state = 'waiting';
create index scheduled_message_mine on scheduled_message (district_id, request_id, author_id) where state in ('waiting', 'held');
select raise_wall('scheduled_message');
