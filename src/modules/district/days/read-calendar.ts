import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnDistrict } from '../abilities.ts';
import { dayOf, nextDate, type Day } from '../calendar/index.ts';
import type { CalendarReply } from '../contract.ts';
import { loadCalendar } from '../load-calendar.ts';

const daysAtMost = 800;

/** Each local day from `from` to `to`, both included, as the clocks count it; with the rows it follows from. */
export async function readCalendar(useCase: UseCase, { from, to }: { from: string; to: string }): Promise<CalendarReply> {
  const { db, actor } = useCase;
  if (to < from) throw new AppError('dates', 'The last day is before the first.');
  if (Temporal.PlainDate.from(from).until(to).days > daysAtMost) throw new AppError('dates', `At most ${daysAtMost} days at once.`);
  const calendar = await loadCalendar(useCase);
  const days = [];
  for (let date = from; date <= to; date = nextDate(date)) days.push(told(dayOf(calendar, date), calendar.timeZone));
  const { rows } = await sql<Pick<CalendarReply, 'years' | 'periods' | 'exceptions' | 'hours'>>`
    select
      (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'startsOn', starts_on, 'endsOn', ends_on) order by starts_on), '[]') from school_year where district_id = ${actor.districtId} and ended_at is null) as years,
      (select coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'name', name, 'startsOn', starts_on, 'endsOn', ends_on) order by starts_on, id), '[]') from calendar_period where district_id = ${actor.districtId} and ended_at is null and starts_on <= ${to} and ends_on >= ${from}) as periods,
      (select coalesce(json_agg(json_build_object('id', e.id, 'date', date, 'kind', kind, 'reason', reason, 'opens', to_char(opens, 'HH24:MI'), 'closes', to_char(closes, 'HH24:MI'), 'declaredAt', to_char(declared_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'declaredBy', p.full_name) order by date), '[]')
        from calendar_exception e left join person p on p.district_id = e.district_id and p.id = e.declared_by where e.district_id = ${actor.districtId} and e.ended_at is null and date between ${from} and ${to}) as exceptions,
      (select coalesce(json_agg(json_build_object('weekday', weekday, 'opens', to_char(opens, 'HH24:MI'), 'closes', closes) order by weekday), '[]') from (
        select distinct on (weekday) weekday, opens, closes from school_hours where district_id = ${actor.districtId} and valid_from <= ${actor.today} order by weekday, valid_from desc) h where opens is not null) as hours`.execute(db);
  const { close, edit } = abilitiesOnDistrict(actor);
  return { timeZone: calendar.timeZone, today: actor.today, days, ...rows[0]!, abilities: { close: close.allowed, edit: edit.allowed } };
}

function told({ date, kind, reason, window }: Day, timeZone: string): CalendarReply['days'][number] {
  const time = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
  return { date, kind, reason, opens: window ? time(window.opens) : null, closes: window ? time(window.closes) : null, minutes: window ? Math.round((window.closes - window.opens) / 60_000) : 0 };
}
