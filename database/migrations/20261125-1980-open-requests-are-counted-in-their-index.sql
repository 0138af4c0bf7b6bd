-- The open requests of a region are counted and put in order without reading the table: all that its tabs and sorts ask is here.
drop index request_school_open;
create index request_school_open on request (district_id, school_id, next_due_at, id) include (lane, status, owner_id, first_answered_at, submitted_at, last_activity_at) where closed_at is null;
