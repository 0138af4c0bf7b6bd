-- A request that reads like an emergency exists only as the follow-up of an incident of which the right people were told
-- first: what its writer stated, when.
create table incident_statement (
  district_id uuid not null references district,
  request_id uuid not null,
  kind text not null,
  statement text not null check (statement in ('called_911', 'no_one_in_danger')),
  stated_by uuid not null,
  stated_at timestamptz not null,
  primary key (district_id, request_id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, stated_by) references person (district_id, id)
);
select raise_wall('incident_statement', 'select, insert');
