import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const date = z.iso.date();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time as HH:MM');
const closing = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'A time as HH:MM');
const name = z.string().trim().min(1).max(120);
const id = z.object({ id: z.uuid() });
const made = z.object({ id: z.string() });

export const dayKinds = ['school_day', 'half_day', 'office_day', 'weekend', 'holiday', 'closure', 'break', 'summer'] as const;
export const exceptionKinds = ['closure', 'half_day', 'holiday'] as const;
export const periodKinds = ['term', 'break', 'testing_window', 'quiet_period'] as const;

const day = z.object({ date: z.string(), kind: z.enum(dayKinds), reason: z.string().nullable(), opens: z.string().nullable(), closes: z.string().nullable(), minutes: z.number() });
const exception = z.object({ id: z.string(), date: z.string(), kind: z.enum(exceptionKinds), reason: z.string(), opens: z.string().nullable(), closes: z.string().nullable(), declaredAt: z.string(), declaredBy: z.string().nullable() });

export const readCalendar = endpoint(
  'get',
  '/calendar',
  { access: 'signed_in', summary: 'Each local day: open or not, why, how long; with the years, periods and exceptions it follows from' },
  {
    query: z.object({ from: date, to: date }),
    reply: z.object({
      timeZone: z.string(),
      today: z.string(),
      days: z.array(day),
      years: z.array(z.object({ id: z.string(), name: z.string(), startsOn: z.string(), endsOn: z.string() })),
      periods: z.array(z.object({ id: z.string(), kind: z.enum(periodKinds), name: z.string(), startsOn: z.string(), endsOn: z.string() })),
      exceptions: z.array(exception),
      hours: z.array(z.object({ weekday: z.number(), opens: z.string(), closes: z.string() })),
      abilities: z.object({ close: z.boolean(), edit: z.boolean() }),
    }),
  },
);
export type CalendarReply = z.infer<NonNullable<typeof readCalendar.schemas.reply>>;

export const declareException = endpoint(
  'post',
  '/calendar-exceptions',
  { access: 'signed_in', summary: 'Declare a closure, a half day or a holiday, as late as this morning; open promises are counted again', status: 201 },
  {
    body: z.object({ date, until: date.optional(), kind: z.enum(exceptionKinds), opens: time.optional(), closes: closing.optional(), reason: z.string().trim().min(1).max(200) }),
    reply: z.object({ ids: z.array(z.string()) }),
  },
);

export const withdrawException = endpoint('delete', '/calendar-exceptions/{id}', { access: 'signed_in', summary: 'Withdraw it; the day is again what it was before' }, { params: id, reply: made });

export const addSchoolYear = endpoint(
  'post',
  '/school-years',
  { access: 'signed_in', summary: 'Add a school year with its daily hours', status: 201 },
  {
    body: z.object({ name, startsOn: date, endsOn: date, hours: z.object({ opens: time, closes: closing, weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7) }).optional() }),
    reply: made,
  },
);

export const endSchoolYear = endpoint('delete', '/school-years/{id}', { access: 'signed_in', summary: 'Take back a school year' }, { params: id, reply: made });

export const addCalendarPeriod = endpoint('post', '/calendar-periods', { access: 'signed_in', summary: 'Add a term, a break, a testing window or a quiet period', status: 201 }, { body: z.object({ kind: z.enum(periodKinds), name, startsOn: date, endsOn: date }), reply: made });

export const endCalendarPeriod = endpoint('delete', '/calendar-periods/{id}', { access: 'signed_in', summary: 'Take back a period' }, { params: id, reply: made });
