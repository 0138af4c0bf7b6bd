-- Somebody from outside who takes part in one request: by mail, or by a link that opens its conversation from the
-- invitation on. Their sight is a part of `request_party`; they have no role and no login.
alter table request_party drop constraint request_party_part_check;
alter table request_party add constraint request_party_part_check check (part in ('requester', 'owner', 'offered', 'piece_owner', 'collaborator', 'watcher', 'guest'));
alter table request_message drop constraint request_message_side_check;
alter table request_message add constraint request_message_side_check check (side in ('school', 'district', 'guest'));

create table guest (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  person_id uuid not null,
  invited_by uuid not null,
  reason text not null check (reason <> ''),
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id),
  foreign key (district_id, invited_by) references person (district_id, id)
);
create unique index guest_one on guest (district_id, request_id, person_id) where ended_at is null;
create index guest_request on guest (district_id, request_id);
select raise_wall('guest');

-- The links that a guest was mailed. Only a digest of the token is kept.
create table guest_link (
  district_id uuid not null references district,
  id uuid not null,
  guest_id uuid not null,
  token_hash text not null unique,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, guest_id) references guest (district_id, id)
);
select raise_wall('guest_link', 'select, insert');
