import { sql } from 'kysely';
import { duePromises } from '../../commitments/index.ts';
import { addDays, findSetting } from '../../district/index.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import { waitingOnSchools } from '../../requests/index.ts';
import type { DigestContent } from '../contract/digests.ts';

export interface DigestPart {
  schoolId: string;
  minutes: number;
  budget: number;
  content: DigestContent;
}

interface AskedRow {
  schoolId: string;
  id: string;
  number: number;
  what: string;
  purpose: string;
  department: string;
  owner: string;
  minutes: number;
  dueOn: string;
  state: 'open' | 'withdrawn';
  isFresh: boolean;
  reason: string | null;
}

/** What the digests of a week say of many schools, in a few statements however many they are. */
export async function readDigestContents(useCase: DistrictUseCase, schoolIds: string[], week: string): Promise<DigestPart[]> {
  const lastDay = addDays(week, 6);
  const budget = await findSetting(useCase, 'demand_weekly_minutes', week);
  const [asked, minutes] = [await readAsked(useCase, schoolIds, week), await readMinutes(useCase, schoolIds, week)];
  const [askedBy, promisesBy, requestsBy] = [
    Map.groupBy(asked, (row) => row.schoolId),
    Map.groupBy(await duePromises(useCase, schoolIds, lastDay), (row) => row.schoolId),
    Map.groupBy(await waitingOnSchools(useCase, schoolIds), (row) => row.schoolId),
  ];
  return schoolIds.map((schoolId) => ({
    schoolId,
    minutes: minutes.get(schoolId) ?? 0,
    budget,
    content: {
      ...sorted(askedBy.get(schoolId) ?? [], week, lastDay),
      promises: (promisesBy.get(schoolId) ?? []).map(({ schoolId: _, ...promise }) => ({ ...promise, late: promise.dueOn < useCase.actor.today })),
      requests: (requestsBy.get(schoolId) ?? []).map(({ schoolId: _, ...request }) => request),
    },
  }));
}

function sorted(rows: AskedRow[], week: string, lastDay: string): Pick<DigestContent, 'due' | 'fresh' | 'overdue' | 'withdrawn' | 'news'> {
  const bare = ({ schoolId: _, state: _state, isFresh: _isFresh, reason: _reason, ...row }: AskedRow) => row;
  const tasks = rows.filter(({ state, minutes }) => state === 'open' && minutes > 0);
  return {
    due: tasks.filter(({ dueOn }) => week <= dueOn && dueOn <= lastDay).map(bare),
    fresh: tasks.filter(({ dueOn, isFresh }) => isFresh && dueOn > lastDay).map(bare),
    overdue: tasks.filter(({ dueOn }) => dueOn < week).map(bare),
    withdrawn: rows.filter(({ state }) => state === 'withdrawn').map((row) => ({ ...bare(row), reason: row.reason })),
    news: rows.filter(({ state, minutes, isFresh }) => state === 'open' && minutes === 0 && isFresh).map(bare),
  };
}

/** Open at the schools or to be sent in the week, and what was withdrawn since the last digest; fresh is what no digest has told yet. */
async function readAsked({ db, actor }: DistrictUseCase, schoolIds: string[], week: string): Promise<AskedRow[]> {
  const { districtId } = actor;
  const { rows } = await sql<AskedRow>`
    with last as materialized (
      select asked.id as school_id, digest.composed_at, part.week_start from unnest(${schoolIds}::uuid[]) asked(id)
      left join lateral (select * from weekly_digest_part p where p.district_id = ${districtId} and p.school_id = asked.id and p.week_start < ${week} order by p.week_start desc limit 1) part on true
      left join weekly_digest digest on digest.district_id = part.district_id and digest.id = part.digest_id)
    select a.school_id, d.id, d.number, d.what, d.purpose, department.name as department, owner.full_name as owner, a.minutes, a.due_on, a.state,
      (last.composed_at is null or a.approved_at > last.composed_at or a.send_on > last.week_start + 6) as is_fresh,
      case when a.state = 'withdrawn' then (select step.reason from demand_step step where step.district_id = d.district_id and step.demand_id = d.id and step.kind = 'withdrawn' order by step.done_at desc, step.id desc limit 1) end as reason
    from last join demand_answer a on a.district_id = ${districtId} and a.school_id = last.school_id
    join demand d on d.district_id = a.district_id and d.id = a.demand_id
    join department on department.district_id = d.district_id and department.id = d.department_id
    join person owner on owner.district_id = d.district_id and owner.id = d.owner_id
    where a.approved_at is not null and a.send_on <= ${addDays(week, 6)}
      and (a.state = 'open' or a.state = 'withdrawn' and d.withdrawn_at > coalesce(last.composed_at, ${addDays(week, -7)}::date))
    order by a.school_id, a.due_on, d.id`.execute(db);
  return rows;
}

/** As the meter counts them: all that was asked for the week, also what is done. */
async function readMinutes({ db, actor }: DistrictUseCase, schoolIds: string[], week: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ schoolId: string; minutes: number }>`
    select school_id, sum(minutes)::int as minutes from demand_answer where district_id = ${actor.districtId} and school_id = any(${schoolIds}::uuid[]) and state in ('open', 'done', 'declined', 'returned') and due_on between ${week} and ${addDays(week, 6)}
    group by school_id`.execute(db);
  return new Map(rows.map(({ schoolId, minutes }) => [schoolId, minutes]));
}
