-- A role that was given by mistake can be taken back on the same day: it was then never in force.
alter table role_grant drop constraint role_grant_check;
alter table role_grant add constraint role_grant_dates check (valid_to is null or valid_to >= valid_from);
create index invitation_person on invitation (district_id, person_id);
create index invitation_unsent on invitation (district_id, invited_at) where sent_at is null and withdrawn_at is null;
