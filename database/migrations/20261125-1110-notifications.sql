-- News for one person, as one act brought it. How it is told was judged when it came; whether they may still see it is
-- judged again whenever it is shown, composed or sent.
create table notification (
  district_id uuid not null references district,
  id uuid not null,
  person_id uuid not null,
  request_id uuid not null,
  kind text not null,
  -- The act: once for each person and kind.
  event_id uuid not null,
  actor_id uuid,
  message_id uuid,
  happened_at timestamptz not null,
  manner text not null check (manner in ('at_once', 'digest', 'page')),
  -- The digest that told it; or, where the digest came too late for sight, that left it out.
  digest_date date,
  primary key (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, message_id) references request_message (district_id, id)
);
create unique index notification_once on notification (district_id, event_id, person_id, kind);
create index notification_person on notification (district_id, person_id, happened_at desc, id);
create index notification_waiting on notification (district_id, person_id, id) where manner = 'digest' and digest_date is null;
select raise_wall('notification');

-- One digest a person and local day; a row without a mail says that there was nothing they may see.
create table digest (
  district_id uuid not null references district,
  person_id uuid not null,
  digest_date date not null,
  id uuid not null,
  begun_at timestamptz not null,
  primary key (district_id, person_id, digest_date),
  foreign key (district_id, person_id) references person (district_id, id)
);
create unique index digest_id on digest (district_id, id);
select raise_wall('digest', 'select, insert');

-- How a person wants to be told of one kind of news, where they say otherwise than their role's default.
create table notification_preference (
  district_id uuid not null references district,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  manner text not null check (manner in ('at_once', 'digest', 'page', 'never')),
  set_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id)
);
create unique index notification_preference_one on notification_preference (district_id, person_id, kind) where ended_at is null;
select raise_wall('notification_preference');

-- When a person wants no mail, and when the digest; local times of the district.
create table notification_hours (
  district_id uuid not null references district,
  id uuid not null,
  person_id uuid not null,
  quiet_from time not null,
  quiet_until time not null,
  digest_at time not null,
  set_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id)
);
create unique index notification_hours_one on notification_hours (district_id, person_id) where ended_at is null;
select raise_wall('notification_hours');
