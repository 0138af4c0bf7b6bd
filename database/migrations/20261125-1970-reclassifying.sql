-- A request is said to be of another kind: which it was, which it is, by whom and why. Rows are added only.
create table reclassification (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  from_item_id uuid,
  to_item_id uuid not null,
  from_commitment_id uuid not null,
  to_commitment_id uuid not null,
  reason text not null check (length(reason) between 1 and 2000),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, from_item_id) references catalog_item (district_id, id),
  foreign key (district_id, to_item_id) references catalog_item (district_id, id),
  foreign key (district_id, from_commitment_id) references service_commitment (district_id, id),
  foreign key (district_id, to_commitment_id) references service_commitment (district_id, id),
  foreign key (district_id, made_by) references person (district_id, id)
);
create index reclassification_request on reclassification (district_id, request_id, made_at);
select raise_wall('reclassification', 'select, insert');

-- The dates that follow from another kind say so.
alter table due_date drop constraint due_date_cause_check;
alter table due_date add constraint due_date_cause_check check (cause in ('submitted', 'school_wrote', 'answered', 'paused', 'resumed', 'resolved', 'reopened', 'closed',
  'calendar_changed', 'rule_changed', 'piece_asked', 'reclassified'));
