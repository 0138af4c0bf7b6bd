import { sql } from 'kysely';
import { officeSentBack } from '../office-sent-back.ts';

const at = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
const name = (column: string) => sql.raw(`(select who.full_name from person who where who.district_id = plan.district_id and who.id = ${column})`);
const actsAtMost = 100;
const decisionOf = sql`(select json_build_object('checkpointId', k.id, 'dayNumber', k.day_number, 'goal', goal.text)
  from checkpoint_decision d join checkpoint k on k.district_id = d.district_id and k.id = d.checkpoint_id join plan_part goal on goal.district_id = d.district_id and goal.id = d.goal_id where d.district_id = a.district_id and d.id = a.decision_id)`;

/** SQL: columns that say what became of a row of `plan`: versions, approvals, reviews, acts, its cycle. */
export const historyOfPlan = sql`
  exists (select from plan_review r where r.district_id = plan.district_id and r.version_id = plan.judged_version_id and r.reviewer = 'office') as office_spoke, ${officeSentBack} as office_sent_back,
  (select coalesce(json_agg(json_build_object('partId', s.part_id, 'standing', s.standing, 'reason', s.reason, 'by', ${name('s.set_by')}, 'at', ${at('s.set_at')}) order by s.set_at, s.id), '[]')
    from (select * from plan_part_standing s where s.district_id = plan.district_id and s.plan_id = plan.id order by set_at desc, id limit 400) s) as standings,
  (select coalesce(json_agg(json_build_object('id', x.id, 'number', x.number, 'kind', x.kind, 'madeAt', ${at('x.made_at')}, 'madeBy', ${name('x.made_by')}, 'isApproved', x.id = plan.approved_version_id, 'isBaseline', x.id = plan.baseline_version_id) order by x.number), '[]')
    from plan_version x where x.district_id = plan.district_id and x.plan_id = plan.id) as versions,
  (select coalesce(json_agg(json_build_object('id', c.id, 'versionId', c.version_id, 'heldOn', c.held_on, 'votesFor', c.votes_for, 'votesAgainst', c.votes_against, 'abstained', c.abstained, 'minutes', c.minutes, 'recordedBy', ${name('c.recorded_by')}, 'recordedAt', ${at('c.recorded_at')}) order by c.recorded_at, c.id), '[]')
    from plan_council_approval c where c.district_id = plan.district_id and c.plan_id = plan.id) as council_approvals,
  (select coalesce(json_agg(json_build_object('id', r.id, 'versionId', r.version_id, 'reviewer', r.reviewer, 'outcome', r.outcome, 'note', r.note, 'by', ${name('r.reviewed_by')}, 'at', ${at('r.reviewed_at')}) order by r.reviewed_at, r.id), '[]')
    from plan_review r where r.district_id = plan.district_id and r.plan_id = plan.id) as reviews,
  (select coalesce(json_agg(json_build_object('act', a.act, 'note', a.note, 'decision', ${decisionOf}, 'version', (select x.number from plan_version x where x.district_id = a.district_id and x.id = a.version_id), 'by', ${name('a.done_by')}, 'at', ${at('a.done_at')}) order by a.done_at, a.id), '[]')
    from (select * from plan_act a where a.district_id = plan.district_id and a.plan_id = plan.id order by done_at desc, id desc limit ${actsAtMost}) a) as acts,
  (select json_build_object('id', c.id, 'number', c.number, 'startsOn', c.starts_on, 'endsOn', c.ends_on,
      'stepIds', array(select s.step_id from plan_cycle_step s where s.district_id = c.district_id and s.cycle_id = c.id order by s.step_id),
      'checkpoints', (select coalesce(json_agg(json_build_object('id', k.id, 'dayNumber', k.day_number, 'dueOn', k.due_on, 'state', k.state) order by k.day_number), '[]') from checkpoint k where k.district_id = c.district_id and k.cycle_id = c.id))
    from plan_cycle c where c.district_id = plan.district_id and c.plan_id = plan.id and c.ended_at is null) as cycle`;
