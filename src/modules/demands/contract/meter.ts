import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const day = z.iso.date();

export const meterQuery = z.object({
  from: day,
  to: day,
  by: z.enum(['department', 'region', 'school']).default('department'),
  regionId: z.uuid().optional(),
  schoolId: z.uuid().optional(),
  /** `then` counts a school in the region of the week, `now` in that of today. */
  map: z.enum(['then', 'now']).default('then'),
});
export type MeterQuery = z.output<typeof meterQuery>;

export const readMeter = endpoint(
  'get',
  '/demand-meter',
  { access: 'signed_in', summary: 'Minutes asked of schools by week, and minutes that regions kept from them' },
  {
    query: meterQuery,
    reply: z.object({
      /** Mondays. */
      weeks: z.array(z.object({ week: day, budget: z.number(), schools: z.number().describe('Schools that are counted in the week'), asked: z.number(), buffered: z.number(), over: z.number().describe('Schools over the budget'), most: z.number() })),
      rows: z.array(z.object({ id: z.string().nullable(), name: z.string(), asked: z.number(), buffered: z.number(), cells: z.array(z.object({ week: day, asked: z.number(), buffered: z.number(), schools: z.number() })) })),
      /** Rows are cut at 200, the most asked first. */
      cut: z.boolean(),
    }),
  },
);
export type MeterReply = z.infer<typeof readMeter.schemas.reply>;

export const exportMeter = endpoint('get', '/demand-meter/export', { access: 'signed_in', summary: 'The minutes of the meter by school, week and department, as CSV', media: 'text/csv' }, { query: meterQuery });
