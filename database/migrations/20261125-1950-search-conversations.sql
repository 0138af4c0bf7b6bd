-- The conversation is searched by its words too, the newest first. Beside its words each message and note carries in the
-- same index the day it was written on and its school, as a request does (20261124-0900): a search reads the newest days
-- first, and the whole time only within the schools of one's sight. Messages and notes stay apart, each with an index of
-- its own, so that a reader who may not see notes never meets theirs.
alter table request_message add school_id uuid;
alter table request_note add school_id uuid;
update request_message m set school_id = r.school_id from request r where r.district_id = m.district_id and r.id = m.request_id;
update request_note n set school_id = r.school_id from request r where r.district_id = n.district_id and r.id = n.request_id;
alter table request_message add constraint request_message_of_school check (school_id is not null);
alter table request_note add constraint request_note_of_school check (school_id is not null);

-- The school of a request never changes; whoever writes need not name it.
create function take_school_of_request() returns trigger language plpgsql as $$
begin
  new.school_id := (select school_id from request where district_id = new.district_id and id = new.request_id);
  return new;
end $$;
create trigger request_message_school before insert on request_message for each row execute function take_school_of_request();
create trigger request_note_school before insert on request_note for each row execute function take_school_of_request();
-- Also where rows are loaded in bulk.
alter table request_message enable always trigger request_message_school;
alter table request_note enable always trigger request_note_school;

-- What stands between angle brackets is said too, and is no markup.
create function day_mark(at timestamptz) returns text language sql immutable as $$ select '@' || floor(extract(epoch from at) / 86400)::int $$;

alter table request_message add search tsvector generated always as (
  to_tsvector('english', translate(body, '<>', '  ')) || array_to_tsvector(array[day_mark(sent_at), '#' || school_id])) stored;
alter table request_note add search tsvector generated always as (
  to_tsvector('english', translate(body, '<>', '  ')) || array_to_tsvector(array[day_mark(written_at), '#' || school_id])) stored;
create index request_message_search on request_message using gin (district_id, search) with (fastupdate = off);
create index request_note_search on request_note using gin (district_id, search) with (fastupdate = off);

-- As `request_to_search`: the wall as a plain condition, so that a search may use its index. For the search alone.
create view message_to_search as select * from request_message where district_id = current_setting('app.district_id')::uuid;
create view note_to_search as select * from request_note where district_id = current_setting('app.district_id')::uuid;
grant select on message_to_search, note_to_search to causeway_app;

-- Beginnings of words are learnt from messages as from requests; never from notes or from what is confidential.
insert into request_word (district_id, word, stem)
  select district_id, word, word_stem(word)
  from (select distinct m.district_id, unnest(tsvector_to_array(to_tsvector('simple', m.body))) as word
    from request_message m join request r on r.district_id = m.district_id and r.id = m.request_id where r.lane = 'ordinary') written
  where length(word) <= 60 and word_stem(word) is not null
  on conflict do nothing;
