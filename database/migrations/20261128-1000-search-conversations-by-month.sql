-- Beside its day each message and note carries its month (UTC): of a word that is neither common nor rare, the index
-- compares every match with each mark that a search names, and eight months are fewer than 240 days.
create function month_mark(at timestamptz) returns text language sql immutable
  as $$ select '%' || (extract(year from at at time zone 'UTC')::int * 100 + extract(month from at at time zone 'UTC')::int)::text $$;

drop view message_to_search, note_to_search;
alter table request_message drop column search;
alter table request_note drop column search;
alter table request_message add search tsvector generated always as (
  to_tsvector('english', translate(body, '<>', '  ')) || array_to_tsvector(array[day_mark(sent_at), month_mark(sent_at), '#' || school_id])) stored;
alter table request_note add search tsvector generated always as (
  to_tsvector('english', translate(body, '<>', '  ')) || array_to_tsvector(array[day_mark(written_at), month_mark(written_at), '#' || school_id])) stored;
create index request_message_search on request_message using gin (district_id, search) with (fastupdate = off);
create index request_note_search on request_note using gin (district_id, search) with (fastupdate = off);

create view message_to_search as select * from request_message where district_id = current_setting('app.district_id')::uuid;
create view note_to_search as select * from request_note where district_id = current_setting('app.district_id')::uuid;
grant select on message_to_search, note_to_search to causeway_app;
