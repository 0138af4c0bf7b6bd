-- The decision at a checkpoint that an act of the plan follows: an amendment says why it was opened.
alter table plan_act add column decision_id uuid, add constraint plan_act_decision foreign key (district_id, decision_id) references checkpoint_decision (district_id, id);
create unique index plan_act_of_decision on plan_act (district_id, decision_id) where decision_id is not null;
