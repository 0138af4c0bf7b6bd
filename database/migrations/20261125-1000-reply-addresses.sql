-- The mail address of a district, as configuration gives it; every use case may read it.
create table mailbox (
  district_id uuid not null references district,
  id uuid not null,
  address text not null check (address ~ '^[^@\s<>]+@[^@\s<>]+$'),
  kept_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id)
);
create unique index mailbox_one on mailbox (district_id) where ended_at is null;
select raise_wall('mailbox');

-- What ties a mail to one request and one person. It cannot be guessed, and it alone opens nothing: whoever writes must
-- also be that person, or take part.
create table reply_token (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  person_id uuid not null,
  token text not null check (token ~ '^[a-z2-7]{26}$'),
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id)
);
create unique index reply_token_token on reply_token (district_id, token);
create unique index reply_token_in_force on reply_token (district_id, request_id, person_id) where ended_at is null;
select raise_wall('reply_token');
