-- Invitations leave by the queue of every mail; those that wait to be sent wait there from now on.
insert into outgoing_mail (district_id, id, purpose, subject_id, person_id, message_id, queued_at, not_before)
  select district_id, id, 'invitation', id, person_id, '<causeway-invitation.' || id || '@causeway.invalid>', invited_at, invited_at
  from invitation where sent_at is null and withdrawn_at is null and accepted_at is null and expires_at > now();
