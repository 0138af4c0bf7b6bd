-- What a person sets aside until a moment, for themselves alone: no clock and no promise knows of it. It ends once.
create table snooze (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  person_id uuid not null,
  until_at timestamptz not null,
  set_at timestamptz not null,
  ended_at timestamptz,
  ended_by text check (ended_by in ('time', 'news', 'due', 'person')),
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id),
  check ((ended_at is null) = (ended_by is null))
);
create unique index snooze_one on snooze (district_id, person_id, request_id) where ended_at is null;
create index snooze_until on snooze (district_id, until_at) where ended_at is null;
create index snooze_request on snooze (district_id, request_id) where ended_at is null;
select raise_wall('snooze');

-- That an owner took on what was routed or given to them: it is no longer new to them.
create table taking (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  holding_id uuid not null,
  taken_by uuid not null,
  taken_at timestamptz not null,
  undone_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, holding_id) references holding (district_id, id),
  foreign key (district_id, taken_by) references person (district_id, id)
);
create unique index taking_one on taking (district_id, holding_id) where undone_at is null;
select raise_wall('taking');
