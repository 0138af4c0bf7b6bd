-- A view is one person's, or shared with a role, a region or a department by somebody, or installed with the product (`code`).
alter table saved_view add column region_id uuid;
alter table saved_view add column department_id uuid;
alter table saved_view add column shared_by uuid;
alter table saved_view add column code text;
alter table saved_view drop constraint saved_view_check;
alter table saved_view add constraint saved_view_whose check (num_nonnulls(person_id, role, region_id, department_id) = 1);
alter table saved_view add constraint saved_view_origin check (person_id is null or (shared_by is null and code is null));
alter table saved_view add foreign key (district_id, region_id) references region (district_id, id);
alter table saved_view add foreign key (district_id, department_id) references department (district_id, id);
alter table saved_view add foreign key (district_id, shared_by) references person (district_id, id);
drop index saved_view_name;
create unique index saved_view_name on saved_view (district_id, person_id, role, region_id, department_id, lower(name)) nulls not distinct where ended_at is null;
create unique index saved_view_code on saved_view (district_id, role, code) where code is not null;

-- Where a person wants a view among theirs, or that they do not want it at all.
create table view_choice (
  district_id uuid not null references district,
  person_id uuid not null,
  view_id uuid not null,
  position int not null,
  is_hidden boolean not null default false,
  primary key (district_id, person_id, view_id),
  foreign key (district_id, person_id) references person (district_id, id),
  foreign key (district_id, view_id) references saved_view (district_id, id)
);
select raise_wall('view_choice');
