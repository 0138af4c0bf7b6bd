-- How requests hang together. Ended, never deleted: each of these can be undone, and what was undone can be read.
create table request_link (
  district_id uuid not null references district,
  id uuid not null,
  kind text not null check (kind in ('related', 'part_of', 'merged_into', 'split_from')),
  from_id uuid not null,
  to_id uuid not null check (to_id <> from_id),
  reason text,
  made_by uuid not null,
  made_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, from_id) references request (district_id, id),
  foreign key (district_id, to_id) references request (district_id, id),
  foreign key (district_id, made_by) references person (district_id, id)
);
create unique index request_link_from on request_link (district_id, from_id, to_id, kind) where ended_at is null;
create index request_link_to on request_link (district_id, to_id) where ended_at is null;
-- A request lies in one other, and is part of one other, at a time.
create unique index request_link_one on request_link (district_id, from_id, kind) where ended_at is null and kind in ('part_of', 'merged_into', 'split_from');
select raise_wall('request_link');
