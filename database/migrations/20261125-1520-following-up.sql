-- What was done while the district waited for the school: each step once for each spell of silence, whatever restarts,
-- is set anew or runs beside. A spell is named by the instant at which it began.
create table follow_up (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  waiting_since timestamptz not null,
  step text not null check (step in ('first_reminder', 'second_reminder', 'closing_proposed', 'closed', 'still_needed')),
  -- Of a proposal: until when the school may say that it is still needed, and the rule that said so.
  closes_at timestamptz,
  closes_after_days int,
  done_by uuid,
  recorded_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, done_by) references person (district_id, id),
  check ((step = 'closing_proposed') = (closes_at is not null and closes_after_days is not null))
);
create unique index follow_up_once on follow_up (district_id, request_id, waiting_since, step);
select raise_wall('follow_up', 'select, insert');

-- When a waiting request is to be looked at next.
create table follow_up_watch (
  district_id uuid not null references district,
  request_id uuid not null,
  status_since timestamptz not null,
  look_at timestamptz,
  primary key (district_id, request_id),
  foreign key (district_id, request_id) references request (district_id, id)
);
select raise_wall('follow_up_watch');
create index request_waits_for_school on request (district_id, id) where closed_at is null and status in ('waiting_on_school', 'resolved_pending_confirmation');
