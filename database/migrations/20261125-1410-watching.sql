-- What a person wishes to keep in view. It gives no sight: what is watched is listed only while it is seen for another reason.
create table watch (
  district_id uuid not null references district,
  id uuid not null,
  person_id uuid not null,
  request_id uuid,
  school_id uuid,
  since timestamptz not null,
  until timestamptz,
  primary key (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, school_id) references school (district_id, id),
  check ((request_id is null) <> (school_id is null))
);
create unique index watch_one on watch (district_id, person_id, request_id, school_id) nulls not distinct where until is null;
create index watch_request on watch (district_id, request_id) where until is null;
select raise_wall('watch');

-- When a person last had a request before their eyes.
create table request_seen (
  district_id uuid not null references district,
  person_id uuid not null,
  request_id uuid not null,
  seen_at timestamptz not null,
  primary key (district_id, person_id, request_id),
  foreign key (district_id, person_id) references person (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id)
);
select raise_wall('request_seen');

-- Who watched because a request was merged: its asker takes part in the other from now on, its owner watches it.
insert into request_party (district_id, request_id, person_id, part, since)
  select party.district_id, party.request_id, party.person_id, 'collaborator', party.since from request_party party
  where party.part = 'watcher' and party.until is null and exists (
    select from request_link link join request merged on merged.district_id = link.district_id and merged.id = link.from_id
    where link.district_id = party.district_id and link.to_id = party.request_id and link.kind = 'merged_into' and link.ended_at is null and merged.requested_by = party.person_id)
  on conflict do nothing;
insert into watch (district_id, id, person_id, request_id, since)
  select distinct on (district_id, person_id, request_id) district_id, gen_random_uuid(), person_id, request_id, since from request_party where part = 'watcher' and until is null order by district_id, person_id, request_id, since;
update request_party set until = greatest(now(), since) where part = 'watcher' and until is null;
