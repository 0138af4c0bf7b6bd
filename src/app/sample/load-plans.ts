import { sql, type Kysely } from 'kysely';
import { castKey } from '../../../database/sample/cast.ts';
import { samplePlans, type SamplePart, type SamplePlan } from '../../../database/sample/plans.ts';
import { usualPlans } from '../../../database/sample/usual-plans.ts';
import type { DB } from '../../../database/schema.generated.ts';
import { beginCycle, installTemplate, keepParts, keepVersion, type PartToKeep } from '../../modules/plans/index.ts';
import { clockAt } from '../../platform/clock/clock.ts';
import { insertMany } from '../../platform/database/insert-many.ts';
import { newId } from '../../platform/ids.ts';
import type { SampleContext } from './sample-context.ts';

interface Found {
  schoolId: string;
  key: string;
  studentGroup: string;
  subject: string;
  series: number;
  period: number;
}

/** Plans of this school year in every state, one of them shortly before its checkpoint of day 60. */
export async function loadPlans(db: Kysely<DB>, { districtId, sample, ids, now }: SampleContext): Promise<void> {
  const ago = (days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString();
  const today = now.slice(0, 10);
  const leaders = new Map(sample.staff.people.flatMap((person) => person.grants.filter((grant) => grant.role === 'school_leader' && grant.school && grant.validTo === null).map((grant) => [grant.school!, person.key] as const)));
  const superintendents = new Map(sample.regions.flatMap(({ number, schools }) => {
    const lead = sample.staff.people.find((person) => person.grants.some((grant) => grant.role === 'regional_superintendent' && grant.region === number && grant.validTo === null));
    return lead ? schools.map((school) => [school, lead.key] as const) : [];
  }));
  const year = await db.selectFrom('schoolYear').where('districtId', '=', districtId).where('startsOn', '<=', today).where('endsOn', '>=', today).select(['id', 'startsOn', 'endsOn']).executeTakeFirst();
  if (!year) return;
  const useCaseOf = (days: number, personId: string | null) => ({ db: db as never, clock: clockAt(ago(days)), actor: { districtId, personId, name: 'Sample', timeZone: sample.calendar.timeZone, today: ago(days).slice(0, 10) } });
  const templateVersionId = await installTemplate(useCaseOf(120, ids('person', castKey('dataOffice'))));
  const plans = [...samplePlans, ...usualPlans(sample.regions)].filter(({ school }) => leaders.has(school) && superintendents.has(school));
  const { rows: found } = await sql<Found>`
    select distinct on (v.school_id, m.key, s.student_group, s.subject) v.school_id, m.key, s.student_group, s.subject, v.series, v.period
    from measure_value v join series s on s.district_id = v.district_id and s.number = v.series join measure m on m.district_id = s.district_id and m.id = s.measure_id join measure_period p on p.district_id = v.district_id and p.number = v.period
    where v.district_id = ${districtId} and v.school_id = any(${plans.map(({ school }) => ids('school', school))}::uuid[]) and s.grade = 'all' and v.standing = 1
    order by v.school_id, m.key, s.student_group, s.subject, p.ends_on desc`.execute(db);
  const reviewBy = `${year.startsOn.slice(0, 4)}-11-01`;
  for (const plan of plans) await load(plan);
  await tieRequests(db, districtId);

  async function load(plan: SamplePlan): Promise<void> {
    const leaderId = ids('person', leaders.get(plan.school)!);
    const schoolId = ids('school', plan.school);
    const begun = (plan.approvedDaysAgo ?? plan.touchedDaysAgo) + 20;
    const id = ids('plan', plan.school);
    await insertMany(db, 'plan', [{ districtId, id, schoolId, schoolYearId: year!.id, templateVersionId, state: plan.state === 'approved' ? 'submitted' : plan.state, reviewBy, begunBy: leaderId, begunAt: ago(begun), touchedBy: leaderId, touchedAt: ago(plan.touchedDaysAgo) }]);
    const parts = plan.parts.flatMap((part, index) => flat(part, `${index}`, null));
    const partIds = await keepParts(useCaseOf(plan.touchedDaysAgo, leaderId), id, parts.map(({ part, key, parentKey }) => toKeep(part, key, parentKey, schoolId)));
    const acts: [string, string, string, number, string | null][] = [['begun', 'draft', '', begun, leaderId]];
    const superintendent = ids('person', superintendents.get(plan.school)!);
    if (plan.state !== 'draft') {
      const version = await keepVersion(useCaseOf(plan.touchedDaysAgo, leaderId), id, plan.state === 'in_review' ? 'review' : 'submitted');
      const step = plan.touchedDaysAgo;
      acts.push(['ask_review', 'in_review', '', step + 8, leaderId]);
      if (plan.state !== 'in_review') {
        await insertMany(db, 'planCouncilApproval', [{ districtId, id: newId(), planId: id, versionId: version.id, heldOn: ago(step + 3).slice(0, 10), votesFor: 9, votesAgainst: 0, abstained: 1, minutes: 'Minutes of the school council, item 3; in the office and on the school’s site.', recordedBy: leaderId, recordedAt: ago(step + 2) }]);
        acts.push(['record_council', 'council_approved', '', step + 2, leaderId]);
      }
      if (['submitted', 'returned', 'approved'].includes(plan.state)) acts.push(['submit', 'submitted', '', step + 1, leaderId]);
      const outcome = plan.state === 'approved' || plan.state === 'returned' ? plan.state : undefined;
      if (outcome) {
        const note = plan.returned ?? 'Clear, and the root cause holds. I come back to the Mondays in our October meeting.';
        await insertMany(db, 'planReview', [{ districtId, id: newId(), planId: id, versionId: version.id, reviewer: 'superintendent', outcome, note, reviewedBy: superintendent, reviewedAt: ago(step) }]);
        acts.push([outcome === 'approved' ? 'approve' : 'return', outcome, note, step, superintendent]);
      }
      if (plan.approvedDaysAgo !== undefined) {
        await db.updateTable('plan').set({ state: 'approved', baselineVersionId: version.id, approvedVersionId: version.id }).where('districtId', '=', districtId).where('id', '=', id).execute();
        await beginCycle(useCaseOf(plan.approvedDaysAgo, superintendent), { id, templateVersionId }, ago(plan.approvedDaysAgo).slice(0, 10));
        const held = await db.updateTable('checkpoint').set({ state: 'decided' }).where('districtId', '=', districtId).where('planId', '=', id).where('dueOn', '<', today).returning('id').execute();
        const goals = parts.filter(({ part }) => part.kind === 'goal').map(({ key }) => partIds.get(key)!);
        await insertMany(db, 'checkpointDecision', held.flatMap((checkpoint) => goals.map((goalId) => ({ districtId, id: newId(), checkpointId: checkpoint.id, goalId, version: 1, decision: 'continue', reason: 'The first steps are done; it is too early to see more in the figures.', decidedBy: leaderId, decidedAt: ago(20) }))));
        const done = parts.filter(({ part }) => part.done).map(({ key }) => partIds.get(key)!);
        await db.updateTable('planPart').set({ standing: 'done' }).where('districtId', '=', districtId).where('id', 'in', [...done, newId()]).execute();
        await insertMany(db, 'planPartStanding', done.map((partId) => ({ districtId, id: newId(), planId: id, partId, standing: 'done', reason: '', setBy: leaderId, setAt: ago(7) })));
      }
    }
    await insertMany(db, 'planAct', acts.map(([act, state, note, days, doneBy]) => ({ districtId, id: newId(), planId: id, act, state, note, doneBy, doneAt: ago(days) })));
    await insertMany(db, 'planComment', (plan.comments ?? []).map((body, index) => ({ districtId, id: newId(), planId: id, partId: partIds.get(parts[0]!.key)!, body, writtenBy: superintendent, writtenAt: ago(3 - index) })));
  }

  function toKeep({ under: _, measure, dueInDays, done: _done, ...part }: SamplePart, key: string, parentKey: string | null, schoolId: string): PartToKeep {
    const value = measure && found.find((row) => row.schoolId === schoolId && row.key === measure.key && row.studentGroup === measure.group && row.subject === measure.subject);
    return { ...part, key, parentKey, ...(value ? { series: value.series, period: value.period } : {}), ...(dueInDays === undefined ? {} : { dueOn: ago(-dueInDays).slice(0, 10) }) };
  }
}

function flat(part: SamplePart, key: string, parentKey: string | null): { part: SamplePart; key: string; parentKey: string | null }[] {
  return [{ part, key, parentKey }, ...(part.under ?? []).flatMap((each, index) => flat(each, `${key}.${index}`, key))];
}

/** Two in five of what a school asked since its plan was begun serve a goal: its owner tied them as they took them on. */
async function tieRequests(db: Kysely<DB>, districtId: string): Promise<void> {
  const { rows } = await sql<{ planId: string; goalId: string; requestId: string; tiedBy: string; tiedAt: Date }>`
    select plan.id as plan_id, goal.id as goal_id, request.id as request_id, request.owner_id as tied_by, request.submitted_at + interval '1 hour' as tied_at
    from request join plan on plan.district_id = request.district_id and plan.school_id = request.school_id and plan.begun_at <= request.submitted_at
    join lateral (select p.id from plan_part p where p.district_id = plan.district_id and p.plan_id = plan.id and p.kind = 'goal' order by p.position * (request.number % 2 * 2 - 1) limit 1) goal on true
    where request.district_id = ${districtId} and request.lane = 'ordinary' and request.number % 5 < 2 order by request.number`.execute(db);
  await insertMany(db, 'planLink', rows.map((row) => ({ districtId, id: newId(), ...row })));
}
