import { sql, type RawBuilder } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { DecisionRow } from './contract.ts';
import { visibleDecisions } from './visibility.ts';

export interface DecisionRecord {
  id: string;
  view: string;
  measure: string;
  subject: string;
  grade: string;
  period: string | null;
  studentGroup: string | null;
  schoolId: string | null;
  regionId: string | null;
  map: string | null;
  choice: DecisionRow['choice'];
  reason: string;
  decidedAt: Date;
  dueOn: string | null;
  measureName: string | null;
  periodName: string | null;
  groupName: string | null;
  place: string;
  by: { id: string; name: string };
  owner: { id: string; name: string } | null;
  outcome: { outcome: 'done' | 'not_done'; note: string; by: string; at: string } | null;
}

/** Decisions `d` that the actor may see, with the words of their picture; `rest` narrows, orders and limits. */
export async function decisionRecords(useCase: UseCase, rest: RawBuilder<unknown>): Promise<DecisionRecord[]> {
  const { rows } = await sql<DecisionRecord>`
    select d.id, d.view, d.measure, d.subject, d.grade, d.period, d.student_group, d.school_id, d.region_id, d.map, d.choice, d.reason, d.decided_at, d.due_on::text as due_on,
      (select m.name from measure m where m.district_id = d.district_id and m.key = d.measure order by m.ended_at desc nulls first limit 1) as measure_name,
      (select p.name from measure_period p where p.district_id = d.district_id and p.key = d.period) as period_name,
      (select g.name from student_group g where g.district_id = d.district_id and g.key = d.student_group order by g.ended_at desc nulls first limit 1) as group_name,
      coalesce((select name from school s where s.district_id = d.district_id and s.id = d.school_id), (select name from region r where r.district_id = d.district_id and r.id = d.region_id), (select name from district where id = d.district_id)) as place,
      json_build_object('id', d.decided_by, 'name', decider.full_name) as by,
      case when owner.id is not null then json_build_object('id', owner.id, 'name', owner.full_name) end as owner,
      case when o.id is not null then json_build_object('outcome', o.outcome, 'note', o.note, 'by', teller.full_name, 'at', to_char(o.told_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as outcome
    from evidence_decision d
    join person decider on decider.district_id = d.district_id and decider.id = d.decided_by
    left join person owner on owner.district_id = d.district_id and owner.id = d.owner_id
    left join evidence_outcome o on o.district_id = d.district_id and o.decision_id = d.id
    left join person teller on teller.district_id = d.district_id and teller.id = o.told_by
    where ${visibleDecisions(useCase)} ${rest}`.execute(useCase.db);
  return rows;
}
