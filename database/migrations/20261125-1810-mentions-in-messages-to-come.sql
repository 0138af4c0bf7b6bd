-- Whom a message that is not sent yet names.
alter table scheduled_message add column mentions uuid[] not null default '{}';
