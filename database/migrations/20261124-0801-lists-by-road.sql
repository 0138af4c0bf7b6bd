-- Lists walk each road of an actor's sight in the order of the list (see `lists/request-rows.ts`): every order needs an
-- index that begins with the road and ends in the id. Closed requests by school also answer their count from the index.
create index request_school_closed on request (district_id, school_id, closed_at desc, id) where closed_at is not null;
create index request_owner_closed on request (district_id, owner_id, closed_at desc, id) where closed_at is not null;
create index request_party_now on request_party (district_id, person_id, request_id) where until is null;

-- What a text search reads. Row-level security lets no operator meet rows before the wall has, unless it is marked
-- leak-proof, and `@@` is not: through the table a search could never use its index. A view runs as its owner, whom the
-- wall does not stop, and holds the same wall as a plain condition. For lists and their counts only.
create view request_to_search as select * from request where district_id = current_setting('app.district_id')::uuid;
grant select on request_to_search to causeway_app;
