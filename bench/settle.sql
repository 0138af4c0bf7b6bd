-- A district that has been served for long: whoever was to be told that something is late, or reminded, has been.
insert into escalation_watch (district_id, request_id, seen_due_at, look_at)
select district_id, id, next_due_at, null from request where closed_at is null
on conflict (district_id, request_id) do update set seen_due_at = excluded.seen_due_at, look_at = null;
insert into follow_up_watch (district_id, request_id, status_since, look_at)
select district_id, id, status_since, now() + interval '30 days' from request where closed_at is null and status in ('waiting_on_school', 'resolved_pending_confirmation')
on conflict (district_id, request_id) do update set status_since = excluded.status_since, look_at = excluded.look_at;
analyze escalation_watch, follow_up_watch;
