-- What every module stands on: the tenancy wall, districts, the outbox, the audit trail, files.

create extension if not exists btree_gist;
create extension if not exists btree_gin;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

do $$ begin
  if not exists (select from pg_roles where rolname = 'causeway_app') then
    create role causeway_app nologin;
  end if;
  if not pg_has_role(current_user, 'causeway_app', 'member') then
    execute format('grant causeway_app to %I', current_user);
  end if;
end $$;
do $$ begin execute format('grant usage on schema %I to causeway_app', current_schema()); end $$;

-- Puts a district-owned table behind the wall. No sub-select in the policy: Citus refuses it, and a plain comparison
-- becomes a one-time filter. The restricted role never deletes: rows are ended.
create function raise_wall(table_name regclass, writes text default 'select, insert, update') returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', table_name);
  execute format('create policy wall on %s using (district_id = current_setting(''app.district_id'')::uuid)', table_name);
  execute format('grant %s on %s to causeway_app', writes, table_name);
end $$;

create table district (
  id uuid primary key,
  name text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  time_zone text not null,
  is_sample boolean not null default false,
  created_at timestamptz not null
);
alter table district enable row level security;
create policy wall on district using (id = current_setting('app.district_id')::uuid);
grant select, update on district to causeway_app;

-- Short numbers people see (R-1042), one row for each kind of record and district.
create table short_number (
  district_id uuid not null references district,
  kind text not null,
  last_number bigint not null,
  primary key (district_id, kind)
);
select raise_wall('short_number');

-- News from one module to those after it, written in the transaction that made it true.
create table outbox_event (
  district_id uuid not null references district,
  id uuid not null,
  type text not null,
  subject_id uuid not null,
  actor_id uuid,
  payload jsonb not null default '{}',
  happened_at timestamptz not null,
  dispatched_at timestamptz,
  primary key (district_id, id)
);
create index outbox_event_waiting on outbox_event (district_id, id) where dispatched_at is null;
create index outbox_event_subject on outbox_event (district_id, subject_id, id);
select raise_wall('outbox_event', 'select, insert, update (dispatched_at)');

-- One row for each effect that a job has had, so that a job run twice has it once.
create table job_effect (
  district_id uuid not null references district,
  effect text not null,
  event_id uuid not null,
  done_at timestamptz not null,
  primary key (district_id, effect, event_id)
);
select raise_wall('job_effect', 'select, insert');

-- Who saw, did, exported what. Append-only for everybody.
create table audit_entry (
  district_id uuid not null references district,
  id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  act text not null,
  subject_type text not null,
  subject_id uuid,
  reason text,
  details jsonb not null default '{}',
  request_trace text,
  primary key (district_id, id)
);
create index audit_entry_subject on audit_entry (district_id, subject_id, id);
create index audit_entry_recent on audit_entry (district_id, at desc, id);
select raise_wall('audit_entry', 'select, insert');

-- The answer given to a POST with an Idempotency-Key, so that a repeated send is answered and not done again.
create table idempotent_reply (
  district_id uuid not null references district,
  person_id uuid not null,
  key text not null,
  fingerprint text not null,
  status int not null,
  body jsonb not null,
  made_at timestamptz not null,
  primary key (district_id, person_id, key)
);
select raise_wall('idempotent_reply', 'select, insert');

create table stored_file (
  district_id uuid not null references district,
  id uuid not null,
  name text not null,
  media_type text not null,
  size_bytes int not null,
  sha256 text not null,
  content bytea not null,
  stored_by uuid,
  stored_at timestamptz not null,
  primary key (district_id, id)
);
select raise_wall('stored_file', 'select, insert');
