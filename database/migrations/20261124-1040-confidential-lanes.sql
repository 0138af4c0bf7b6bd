-- A confidential lane (personnel, equity, a student's matter): the request exists for the people named in it alone,
-- whatever role anybody else has.
alter table catalog_item add column lane text not null default 'ordinary' check (lane in ('ordinary', 'personnel', 'equity', 'student'));
alter table request add column lane text not null default 'ordinary' check (lane in ('ordinary', 'personnel', 'equity', 'student'));

-- Counts, and lists of what is newest, are answered by these indexes alone, the lane included.
drop index request_school_closed, request_school, request_department, request_recent;
create index request_school_closed on request (district_id, school_id, closed_at desc, id) include (lane) where closed_at is not null;
create index request_school on request (district_id, school_id, submitted_at desc, id) include (lane);
create index request_department on request (district_id, department_id, submitted_at desc, id) include (lane);
create index request_recent on request (district_id, submitted_at desc, id) include (lane);

-- As before, with the new column.
drop view request_to_search;
create view request_to_search as select * from request where district_id = current_setting('app.district_id')::uuid;
grant select on request_to_search to causeway_app;

-- Who saw a confidential request, when and by which road. Shown to the people named in it.
create table disclosure (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  person_id uuid not null,
  road text not null check (road in ('page', 'file', 'export', 'mail')),
  seen_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id)
);
create index disclosure_request on disclosure (district_id, request_id, seen_at desc);
select raise_wall('disclosure', 'select, insert');

-- Records whose entries in the audit trail are kept and shown in no list of it.
create table audit_sealed_subject (
  district_id uuid not null references district,
  subject_id uuid not null,
  sealed_at timestamptz not null,
  primary key (district_id, subject_id)
);
select raise_wall('audit_sealed_subject', 'select, insert');
