-- What was seen at a checkpoint when it was locked: later revisions of a measure change nothing in it.
alter table checkpoint add column seen jsonb, add constraint checkpoint_seen check ((state = 'locked') = (seen is not null));

create function hold_locked_checkpoint() returns trigger language plpgsql as $$
begin
  if old.state = 'locked' then raise exception 'a locked checkpoint never changes'; end if;
  return new;
end $$;
create trigger checkpoint_locked before update on checkpoint for each row execute function hold_locked_checkpoint();

create table checkpoint_act (
  district_id uuid not null references district,
  id uuid not null,
  checkpoint_id uuid not null,
  step text not null check (step in ('bring_evidence', 'discuss', 'decide', 'undo', 'lock')),
  state text not null check (state in ('scheduled', 'evidence_in', 'discussed', 'decided', 'locked')),
  done_by uuid not null,
  done_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, checkpoint_id) references checkpoint (district_id, id),
  foreign key (district_id, done_by) references person (district_id, id)
);
create index checkpoint_act_of on checkpoint_act (district_id, checkpoint_id, done_at, id);
select raise_wall('checkpoint_act', 'select, insert');

-- A due day that moved because the calendar did.
create table checkpoint_move (
  district_id uuid not null references district,
  id uuid not null,
  checkpoint_id uuid not null,
  from_on date not null,
  to_on date not null,
  cause text not null,
  moved_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, checkpoint_id) references checkpoint (district_id, id)
);
create index checkpoint_move_of on checkpoint_move (district_id, checkpoint_id, moved_at, id);
select raise_wall('checkpoint_move', 'select, insert');

-- What the school itself counted; a newer one ends the one before.
create table checkpoint_reading (
  district_id uuid not null references district,
  id uuid not null,
  checkpoint_id uuid not null,
  part_id uuid not null,
  value numeric not null,
  read_on date not null,
  source text not null check (source ~ '\S' and length(source) <= 300),
  kept_by uuid not null,
  kept_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, checkpoint_id) references checkpoint (district_id, id),
  foreign key (district_id, part_id) references plan_part (district_id, id)
);
create unique index checkpoint_reading_once on checkpoint_reading (district_id, checkpoint_id, part_id) where ended_at is null;
select raise_wall('checkpoint_reading');

-- One decision for each goal; every one that was ever taken is kept.
create table checkpoint_decision (
  district_id uuid not null references district,
  id uuid not null,
  checkpoint_id uuid not null,
  goal_id uuid not null,
  version int not null check (version > 0),
  decision text not null check (decision in ('continue', 'adjust', 'stop', 'ask_for_support')),
  reason text not null check (reason ~ '\S' and length(reason) <= 2000),
  request_id uuid,
  decided_by uuid not null,
  decided_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, checkpoint_id) references checkpoint (district_id, id),
  foreign key (district_id, goal_id) references plan_part (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, decided_by) references person (district_id, id)
);
create unique index checkpoint_decision_once on checkpoint_decision (district_id, checkpoint_id, goal_id) where ended_at is null;
create index checkpoint_decision_goal on checkpoint_decision (district_id, goal_id, decided_at, id);
select raise_wall('checkpoint_decision');
