-- A work order or ticket of another system that belongs to a request, with its state as that system last told it.
create table external_record (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  system text not null check (length(system) between 1 and 60),
  reference text not null check (length(reference) between 1 and 100),
  url text check (length(url) <= 500),
  state text check (length(state) between 1 and 100),
  is_finished boolean not null default false,
  state_since timestamptz,
  mirrored_at timestamptz,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, recorded_by) references person (district_id, id)
);
create unique index external_record_once on external_record (district_id, request_id, lower(system), reference) where ended_at is null;
create index external_record_reference on external_record (district_id, lower(system), reference) where ended_at is null;
create index external_record_request on external_record (district_id, request_id);
select raise_wall('external_record');
