-- When a demand began to exist for its school: with the approval, or by the district's own work when its sending day began.
alter table demand_answer add column sent_at timestamptz;
update demand_answer set sent_at = greatest(approved_at, send_on::timestamptz) where approved_at is not null and send_on <= current_date;
create index demand_answer_unsent on demand_answer (district_id, send_on) where approved_at is not null and sent_at is null;
alter table demand_step drop constraint demand_step_kind_check, add constraint demand_step_kind_check check (kind in ('drafted', 'submitted', 'exempted', 'changed', 'withdrawn', 'discarded', 'owner_changed',
  'approved', 'moved', 'refused', 'taken_out', 'excused', 'done', 'declined', 'returned', 'taken_back', 'asked_again', 'accepted', 'lapsed', 'sent'));
