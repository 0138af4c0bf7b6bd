import { sql, type RawBuilder } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { ordinary, visibleRequests } from '../visibility.ts';

/**
 * SQL of a school's history: each month in which requests were asked or closed, with how many, and of which functions those
 * closed were. Columns `on_date`, `kind`, `key`, `detail`. Of ordinary requests that the actor sees.
 */
export function requestHistory(useCase: UseCase, schoolId: string): RawBuilder<unknown> {
  const { districtId, timeZone, today } = useCase.actor;
  const month = (column: string) => sql`date_trunc('month', ${sql.raw(column)} at time zone ${timeZone})::date`;
  return sql`
    select least((counted.month + interval '1 month' - interval '1 day')::date, ${today}::date) as on_date, 'requests' as kind, 'month ' || counted.month as key,
      json_build_object('month', counted.month, 'asked', sum(counted.asked), 'closed', sum(counted.closed),
        'kinds', coalesce(json_agg(json_build_object('name', f.name, 'n', counted.closed) order by counted.closed desc, f.name) filter (where counted.closed > 0), '[]')) as detail
    from (
      select month, function_id, count(*) filter (where what = 'asked') as asked, count(*) filter (where what = 'closed') as closed from (
        select seen.function_id, happened.what, happened.month from (select request.* from request where ${visibleRequests(useCase)} and ${ordinary} and request.school_id = ${schoolId}) seen
        cross join lateral (select 'asked' as what, ${month('seen.submitted_at')} as month union all select 'closed', ${month('seen.closed_at')} where seen.closed_at is not null) happened
      ) each_one group by month, function_id) counted
    join support_function f on f.district_id = ${districtId} and f.id = counted.function_id
    group by counted.month`;
}
