import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { keepRevisions } from './keep-revision.ts';
import type { PlanPart } from './part-fields.ts';

/** Makes the text of a locked plan that of these parts, in their order: new revisions where it differs, what is not among them is taken out. Standings stay. */
export async function putTextBack(useCase: UseCase, planId: string, parts: PlanPart[]): Promise<void> {
  const { db, actor, clock } = useCase;
  const at = clock.now().toString();
  const content = JSON.stringify(parts.map((part, place) => ({ ...part, place: (place + 1) * 1_024 })));
  const wanted = sql`jsonb_to_recordset(${content}::jsonb) as w (id uuid, text text, because text, inclusion text, "studentGroup" text, series int, period int, baseline numeric, target numeric, unit text, "dueOn" date, owner text, "fundingSource" text, place float8)`;
  const { rows: changed } = await sql<{ id: string }>`
    update plan_part p set text = w.text, because = w.because, inclusion = w.inclusion, student_group = w."studentGroup", series = w.series, period = w.period, baseline = w.baseline, target = w.target, unit = w.unit, due_on = w."dueOn", owner = w.owner, funding_source = w."fundingSource",
      ended_at = null, version = p.version + 1, changed_by = ${actor.personId}, changed_at = ${at}
    from ${wanted} where p.district_id = ${actor.districtId} and p.plan_id = ${planId} and p.id = w.id
      and (p.ended_at is not null or (p.text, p.because, p.inclusion, p.student_group, p.series, p.period, p.baseline, p.target, p.unit, p.due_on, p.owner, p.funding_source)
        is distinct from (w.text, w.because, w.inclusion, w."studentGroup", w.series, w.period, w.baseline, w.target, w.unit, w."dueOn", w.owner, w."fundingSource")) returning p.id`.execute(db);
  const { rows: ended } = await sql<{ id: string }>`
    update plan_part set ended_at = ${at}, version = version + 1, changed_by = ${actor.personId}, changed_at = ${at}
    where district_id = ${actor.districtId} and plan_id = ${planId} and ended_at is null and id <> all(${parts.map(({ id }) => id)}::uuid[]) returning id`.execute(db);
  await sql`update plan_part p set position = w.place from ${wanted} where p.district_id = ${actor.districtId} and p.plan_id = ${planId} and p.id = w.id and p.position <> w.place`.execute(db);
  const ids = [...changed, ...ended].map(({ id }) => id);
  if (ids.length > 0) await keepRevisions(useCase, planId, ids);
}
