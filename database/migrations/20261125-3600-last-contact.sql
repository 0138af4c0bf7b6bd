-- When somebody of the district last wrote to a school is met here, for a board of fifty schools and for one school's page.
create index request_message_contact on request_message (district_id, school_id, sent_at desc, id) include (request_id) where side = 'district';
-- What moved at a school since: the pieces and hand-offs that are newer than the newest message are looked for among these.
create index request_school_activity on request (district_id, school_id, last_activity_at desc, id);
