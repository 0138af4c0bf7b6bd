-- Texts with placeholders and the acts that go with them, of one person, one region or one department.
create table macro (
  district_id uuid not null references district,
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  kind text not null check (kind in ('message', 'note')),
  body text not null check (length(body) between 1 and 10000),
  acts jsonb not null,
  person_id uuid,
  region_id uuid,
  department_id uuid,
  made_by uuid not null,
  made_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id),
  foreign key (district_id, region_id) references region (district_id, id),
  foreign key (district_id, department_id) references department (district_id, id),
  foreign key (district_id, made_by) references person (district_id, id),
  check (num_nonnulls(person_id, region_id, department_id) = 1)
);
create unique index macro_name on macro (district_id, person_id, region_id, department_id, lower(name)) nulls not distinct where ended_at is null;
select raise_wall('macro');
