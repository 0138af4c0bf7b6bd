-- One act on many requests at once, with what is needed to undo each of them.
create table bulk_act (
  district_id uuid not null references district,
  id uuid not null,
  act jsonb not null,
  done_by uuid not null,
  done_at timestamptz not null,
  undone_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, done_by) references person (district_id, id)
);
select raise_wall('bulk_act');
create table bulk_act_item (
  district_id uuid not null references district,
  bulk_act_id uuid not null,
  request_id uuid not null,
  before jsonb not null,
  primary key (district_id, bulk_act_id, request_id),
  foreign key (district_id, bulk_act_id) references bulk_act (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id)
);
select raise_wall('bulk_act_item', 'select, insert');
