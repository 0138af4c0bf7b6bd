-- What somebody has typed and not sent, for them alone. Empty once it was sent; a version tells two devices apart.
create table draft (
  district_id uuid not null references district,
  person_id uuid not null,
  subject text not null check (length(subject) between 1 and 200),
  body text not null check (length(body) <= 25000),
  version int not null,
  kept_at timestamptz not null,
  primary key (district_id, person_id, subject),
  foreign key (district_id, person_id) references person (district_id, id)
);
select raise_wall('draft');

-- Who has a request before their eyes right now. Old rows mean nothing; nothing of it need survive a crash.
create unlogged table presence (
  district_id uuid not null,
  request_id uuid not null,
  person_id uuid not null,
  writing text check (writing in ('message', 'note')),
  seen_at timestamptz not null,
  primary key (district_id, request_id, person_id)
);
select raise_wall('presence');
