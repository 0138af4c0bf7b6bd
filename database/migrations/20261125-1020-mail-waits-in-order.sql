-- What waits is taken by its age: the oldest is found at once however many wait behind it.
drop index incoming_mail_waiting;
create index incoming_mail_waiting on incoming_mail (district_id, id) where state = 'received';
