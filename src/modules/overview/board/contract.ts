import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { lastContact } from '../contact/contract.ts';
import { named } from '../school/parts.ts';

const day = z.string();

/** Each is the number of rows of the list behind it, and of ordinary records alone. */
const figures = z.object({
  open: z.number(),
  late: z.number(),
  /** Late since the school day before. */
  newlyLate: z.number(),
  stuck: z.number(),
  waitingOnSchool: z.number(),
  toSchoolDue: z.number(),
  toSchoolLate: z.number(),
  bySchoolDue: z.number(),
  bySchoolLate: z.number(),
});
export type Figures = z.infer<typeof figures>;

const schoolRow = figures.extend({
  school: named.extend({ level: z.string() }),
  /** Of the oldest open request, in school days. */
  oldestDays: z.number().nullable(),
  tier: z.object({ key: z.string(), name: z.string(), level: z.number(), reviewOn: day.nullable() }).nullable(),
  lastContact: lastContact.nullable(),
  unseen: z.boolean(),
  /** What reached the school in the last days that make a month, and what is planned for a month. */
  support: z.object({ plannedHours: z.number().nullable(), plannedVisits: z.number().nullable(), hours: z.number(), visits: z.number() }),
});
export type SchoolRow = z.infer<typeof schoolRow>;

/** What the figures mean on the day: the days within which a promise is due this week, from when late is new, and the numbers of the rules. */
const meaning = z.object({ on: day, isToday: z.boolean(), dueUntil: day, newFrom: day, stuckDays: z.number(), unseenDays: z.number() });
export type Meaning = z.infer<typeof meaning>;

export const readRegionBoard = endpoint(
  'get',
  '/regions/{id}/board',
  { access: 'signed_in', summary: 'The schools of a region at a glance: what is open, late, stuck, promised, unseen' },
  {
    params: z.object({ id: z.uuid() }),
    reply: z.object({
      region: named,
      meaning,
      schools: z.array(schoolRow),
      total: figures.extend({ unseen: z.number() }),
      deciding: z.object({ newlyLate: z.number(), brokenPromises: z.number(), emptySeats: z.number(), tierReviewsDue: z.number() }),
    }),
  },
);
export type RegionBoard = z.infer<typeof readRegionBoard.schemas.reply>;

const regionRow = figures.extend({ region: named, superintendents: z.array(named), schools: z.number(), oldestDays: z.number().nullable(), unseen: z.number(), emptySeats: z.number().nullable() });
export type RegionRow = z.infer<typeof regionRow>;

export const readDistrictBoard = endpoint(
  'get',
  '/district-board',
  { access: 'signed_in', summary: 'The same figures over the regions, today or on a past day, by the map of then or of now' },
  {
    query: z.object({ on: z.iso.date().optional(), map: z.enum(['then', 'now']).default('then') }),
    reply: z.object({ map: z.enum(['then', 'now']), meaning, regions: z.array(regionRow), total: figures.extend({ schools: z.number(), unseen: z.number() }) }),
  },
);
export type DistrictBoard = z.infer<typeof readDistrictBoard.schemas.reply>;
