-- The steps that belong to a kind of request, as they hold today; ended and added anew, never changed.
create table checklist_step (
  district_id uuid not null references district,
  id uuid not null,
  catalog_item_id uuid not null,
  position int not null,
  label text not null check (length(label) between 1 and 200),
  is_required boolean not null,
  audience text not null check (audience in ('district', 'school')),
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, catalog_item_id) references catalog_item (district_id, id)
);
create index checklist_step_item on checklist_step (district_id, catalog_item_id, position) where ended_at is null;
select raise_wall('checklist_step');

-- A request's own steps, copied when it opened: what the catalogue says later changes none of them.
create table request_step (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  checklist_step_id uuid,
  position int not null,
  label text not null check (length(label) between 1 and 200),
  is_required boolean not null,
  audience text not null check (audience in ('district', 'school')),
  added_by uuid,
  added_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, checklist_step_id) references checklist_step (district_id, id)
);
create index request_step_request on request_step (district_id, request_id, position);
select raise_wall('request_step');

-- What was said of a step, by whom; the newest holds.
create table request_step_mark (
  district_id uuid not null references district,
  id uuid not null,
  step_id uuid not null,
  outcome text not null check (outcome in ('done', 'not_needed', 'open')),
  reason text check (length(reason) between 1 and 2000),
  marked_by uuid not null,
  marked_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, step_id) references request_step (district_id, id),
  foreign key (district_id, marked_by) references person (district_id, id),
  check (outcome <> 'not_needed' or reason is not null)
);
create index request_step_mark_step on request_step_mark (district_id, step_id, id);
select raise_wall('request_step_mark', 'select, insert');
