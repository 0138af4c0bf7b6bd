import { sql, type RawBuilder } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import { holdsRole, type UseCase } from '../../people/index.ts';
import { visibleRequests } from '../visibility.ts';
import type { KeptReply } from './contract.ts';

export interface KeptQuery {
  /** Local days, the last included. */
  from: string;
  to: string;
  by: 'person' | 'function' | 'region' | 'department';
  regionId?: string | undefined;
  departmentId?: string | undefined;
  functionId?: string | undefined;
}

const names: Record<KeptQuery['by'], { id: RawBuilder<unknown>; table: string; name: string }> = {
  person: { id: sql`held_by`, table: 'person', name: 'full_name' },
  function: { id: sql`function_id`, table: 'support_function', name: 'name' },
  region: { id: sql`region_id`, table: 'region', name: 'name' },
  department: { id: sql`department_id`, table: 'department', name: 'name' },
};

/**
 * First answers, solutions and pieces that were promised: met, met late, missed, counted for who held them when they came
 * due (or when they were met, if that was before), and for the region as it was that day. What stands still because we
 * wait for the school is not due. A solution that nobody confirmed or claimed, closed for silence, is neither. For those who lead.
 */
export async function readKeptPromises(useCase: UseCase, query: KeptQuery): Promise<KeptReply> {
  const { db, actor, clock } = useCase;
  if (!holdsRole(actor, 'operational_leader', 'regional_superintendent', 'department_head', 'district_leader', 'auditor')) throw new AppError('not_allowed', 'Those who lead a region, a department or the district see which promises were kept.', { reason: 'role' });
  const { districtId, timeZone } = actor;
  const now = clock.now().toString();
  const { id, table, name } = names[query.by];
  const wanted = sql.join([sql`true`, ...(query.regionId ? [sql`region_id = ${query.regionId}`] : []), ...(query.departmentId ? [sql`department_id = ${query.departmentId}`] : []), ...(query.functionId ? [sql`function_id = ${query.functionId}`] : [])], sql` and `);
  const { rows } = await sql<{ id: string | null; name: string; met: number; metLate: number; missed: number }>`
    with seen as (select request.* from request where ${visibleRequests(useCase)}),
    promised as (
      select r.id as request_id, null::uuid as piece_id, r.school_id, r.function_id, r.department_id, r.first_answer_due_at as due_at, coalesce(r.first_answered_at, r.resolved_at) as met_at, r.status = 'waiting_on_school' as stands from seen r
      union all
      select r.id, null, r.school_id, r.function_id, r.department_id, r.resolution_due_at, r.resolved_at, r.status = 'waiting_on_school' from seen r
        where r.resolved_at is null or exists (select from resolution s where s.district_id = r.district_id and s.request_id = r.id)
      union all
      select r.id, p.id, r.school_id, coalesce(p.function_id, r.function_id), p.department_id, p.due_at, p.finished_at, false from seen r join piece p on p.district_id = r.district_id and p.request_id = r.id
        where p.outcome is distinct from 'withdrawn'
    ),
    judged as (
      select *, least(due_at, met_at) as moment, (least(due_at, met_at) at time zone ${timeZone})::date as day,
        case when met_at <= due_at then 'met' when met_at > due_at then 'met_late' else 'missed' end as outcome
      from promised where met_at is not null or (due_at < ${now} and not stands)
    ),
    held as (
      select judged.*, h.person_id as held_by, m.region_id from judged
      left join lateral (select person_id from holding h where h.district_id = ${districtId} and h.request_id = judged.request_id and h.piece_id is not distinct from judged.piece_id and h.from_at <= judged.moment and (h.until_at is null or h.until_at >= judged.moment) order by h.from_at desc, h.id desc limit 1) h on true
      left join region_membership m on m.district_id = ${districtId} and m.school_id = judged.school_id and m.valid_from <= judged.day and (m.valid_to is null or m.valid_to > judged.day)
      where judged.day between ${query.from} and ${query.to}
    )
    select ${id} as id, coalesce(max(named.${sql.raw(name)}), 'Nobody') as name, count(*) filter (where outcome = 'met') as met, count(*) filter (where outcome = 'met_late') as met_late, count(*) filter (where outcome = 'missed') as missed
    from held left join ${sql.table(table)} named on named.district_id = ${districtId} and named.id = ${id}
    where ${wanted} group by ${id} order by name, id limit 500`.execute(db);
  const items = rows.map((row) => ({ ...row, n: row.met + row.metLate + row.missed }));
  const sum = (key: 'met' | 'metLate' | 'missed' | 'n') => items.reduce((total, item) => total + item[key], 0);
  return { items, total: { met: sum('met'), metLate: sum('metLate'), missed: sum('missed'), n: sum('n') }, endings: await readEndings(useCase, query) };
}

async function readEndings(useCase: UseCase, query: KeptQuery): Promise<KeptReply['endings']> {
  const { timeZone } = useCase.actor;
  const { rows } = await sql<KeptReply['endings']>`
    with ended as (
      select request.id, request.district_id, request.closed_at from request
      left join region_membership m on m.district_id = request.district_id and m.school_id = request.school_id and m.valid_from <= (request.closed_at at time zone ${timeZone})::date and (m.valid_to is null or m.valid_to > (request.closed_at at time zone ${timeZone})::date)
      where ${visibleRequests(useCase)} and (request.closed_at at time zone ${timeZone})::date between ${query.from} and ${query.to}
        and (${query.regionId ?? null}::uuid is null or m.region_id = ${query.regionId ?? null}) and (${query.departmentId ?? null}::uuid is null or request.department_id = ${query.departmentId ?? null}) and (${query.functionId ?? null}::uuid is null or request.function_id = ${query.functionId ?? null})
    )
    select count(*) filter (where (select c.answer from confirmation c where c.district_id = ended.district_id and c.request_id = ended.id order by c.confirmed_at desc, c.id desc limit 1) = 'yes'
        and not exists (select from follow_up f where f.district_id = ended.district_id and f.request_id = ended.id and f.step = 'closed' and f.recorded_at >= ended.closed_at - interval '1 second')) as confirmed,
      count(*) filter (where exists (select from follow_up f where f.district_id = ended.district_id and f.request_id = ended.id and f.step = 'closed' and f.recorded_at >= ended.closed_at - interval '1 second')) as closed_unanswered
    from ended`.execute(useCase.db);
  return rows[0]!;
}
