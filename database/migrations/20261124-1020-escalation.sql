-- Who was told that a promise was missed, and why. A crossing is one due date of one clock: each rung is told once for it,
-- whatever restarts, is set anew or runs beside.
create table escalation (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  clock text not null check (clock in ('first_answer', 'next_answer', 'resolution')),
  due_at timestamptz not null,
  rung text not null check (rung in ('team_member', 'operational_leader', 'regional_superintendent', 'department_head', 'chief')),
  told_id uuid not null,
  -- Who held it when this rung was reached, for the counts by team.
  held_by uuid not null,
  reached_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, told_id) references person (district_id, id),
  foreign key (district_id, held_by) references person (district_id, id)
);
create unique index escalation_once on escalation (district_id, request_id, clock, due_at, rung);
create index escalation_told on escalation (district_id, told_id, request_id);
select raise_wall('escalation', 'select, insert');

-- When an open request is to be looked at next: nothing polls those whose promises are kept.
create table escalation_watch (
  district_id uuid not null references district,
  request_id uuid not null,
  -- The next due date that the look was for; another one asks for another look.
  seen_due_at timestamptz,
  look_at timestamptz,
  primary key (district_id, request_id),
  foreign key (district_id, request_id) references request (district_id, id)
);
create index escalation_watch_due on escalation_watch (district_id, look_at) where look_at is not null;
select raise_wall('escalation_watch');
