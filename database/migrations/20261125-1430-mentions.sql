-- That somebody was named in a message or a note. Of a note it is read on the district's side alone.
create table mention (
  district_id uuid not null references district,
  id uuid not null,
  request_id uuid not null,
  message_id uuid,
  note_id uuid,
  person_id uuid not null,
  mentioned_by uuid not null,
  mentioned_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request (district_id, id),
  foreign key (district_id, message_id) references request_message (district_id, id),
  foreign key (district_id, note_id) references request_note (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id),
  foreign key (district_id, mentioned_by) references person (district_id, id),
  check ((message_id is null) <> (note_id is null))
);
create index mention_person on mention (district_id, person_id, mentioned_at desc, id);
create index mention_request on mention (district_id, request_id);
select raise_wall('mention', 'select, insert');
