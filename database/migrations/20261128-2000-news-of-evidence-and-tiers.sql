-- News is of a request, or of a matter of evidence or tiers: what was assigned, a tier of a school, a review of it.
alter table notification alter column request_id drop not null;
alter table notification add column matter_type text check (matter_type in ('evidence_decision', 'tier_assignment', 'tier_review'));
alter table notification add column matter_id uuid;
alter table notification add constraint notification_of_one check ((request_id is null) = (matter_id is not null) and (matter_type is null) = (matter_id is null));
