-- A search reads the newest months first and stops when its page is full, and the whole time only within the schools or
-- departments of one's sight. So that one index answers both, beside its words each request carries marks of its month,
-- school, department and whether it is open. No word begins with their first signs.
drop view request_to_search;
alter table request drop column search;
alter table request add column search tsvector generated always as (
  to_tsvector('english', summary || ' ' || coalesce(details, '')) || array_to_tsvector(array[
    '@' || (extract(year from submitted_at at time zone 'UTC')::int * 100 + extract(month from submitted_at at time zone 'UTC')::int)::text,
    '#' || school_id, '~' || department_id] || case when closed_at is null then array['@open'] else '{}'::text[] end)) stored;
-- Written at once: a list of what is not yet in the index would be read by every search.
create index request_search on request using gin (district_id, search) with (fastupdate = off);

-- What a text search reads. Row-level security lets no operator meet rows before the wall has, unless it is marked
-- leak-proof, and `@@` is not: through the table a search could never use its index. A view runs as its owner, whom the
-- wall does not stop, and holds the same wall as a plain condition. For lists and their counts only.
create view request_to_search as select * from request where district_id = current_setting('app.district_id')::uuid;
grant select on request_to_search to causeway_app;

-- The stem that the index has for one word; none for a word that says nothing ("the").
create function word_stem(word text) returns text language sql immutable
  as $$ select case when word ~ '[0-9@/._:-]' then word else (ts_lexize('english_stem', word))[1] end $$;

-- The words that requests were asked in, each with the stem it is found by: the beginning of a word becomes whole words
-- before the search, since the index meets whole words alone quickly.
create table request_word (
  district_id uuid not null references district,
  word text collate "C" not null check (length(word) <= 60),
  stem text not null,
  primary key (district_id, word)
);
select raise_wall('request_word', 'select, insert');
insert into request_word (district_id, word, stem)
  select district_id, word, word_stem(word)
  from (select distinct district_id, unnest(tsvector_to_array(to_tsvector('simple', summary || ' ' || coalesce(details, '')))) as word from request) asked
  where length(word) <= 60 and word_stem(word) is not null;
