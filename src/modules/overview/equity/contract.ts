import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const named = z.object({ id: z.string(), name: z.string() });
/** Null where it is of too few answers to be shown. Limits are null where too few schools stand behind it. */
const figure = z.object({ estimate: z.number(), low: z.number().nullable(), high: z.number().nullable(), n: z.number() }).nullable();
const figures = {
  response: figure,
  kept: figure,
  ease: figure,
  /** A school and month of school; n is schools. */
  visits: figure,
  hours: figure,
  /** Hours that reached schools in weeks for which support was planned, of those planned. */
  given: figure,
};
const concentration = z.object({ index: z.number(), low: z.number().nullable(), high: z.number().nullable(), se: z.number().nullable(), n: z.number(), curve: z.array(z.object({ units: z.number(), share: z.number() })) });

export const readEquity = endpoint(
  'get',
  '/equity-of-service',
  { access: 'signed_in', summary: 'Response time, kept promises, ease, visits and hours by tier, region, poverty, language and disability; support that reached schools against their need' },
  {
    query: z.object({ from: z.iso.date(), to: z.iso.date() }),
    reply: z.object({
      from: z.string(),
      to: z.string(),
      schools: z.number(),
      requests: z.number(),
      fewestAnswers: z.number(),
      /** The time in which visits and hours are counted: from the first that is on record. Null while none is. */
      support: z.object({ from: z.string(), to: z.string(), months: z.number(), visits: z.number(), hours: z.number() }).nullable(),
      all: z.object(figures),
      groupings: z.array(
        z.object({
          by: z.enum(['tier', 'region', 'poverty', 'language', 'disability']),
          name: z.string(),
          source: z.string(),
          groups: z.array(z.object({ key: z.string(), name: z.string(), schools: z.number(), requests: z.number(), ...figures })),
        }),
      ),
      /** What is not recorded yet, so that it is no zero. */
      notRecorded: z.array(z.object({ what: z.string(), sentence: z.string() })),
      fairness: z
        .object({
          rankedBy: z.string(),
          schools: z.number(),
          /** Hours that reached schools; null while none are recorded. */
          delivered: concentration.nullable(),
          solved: concentration.nullable(),
          planned: concentration.nullable(),
          /** Hours that reached schools less those planned: above zero, support leans less to need than was planned. */
          difference: z.object({ estimate: z.number(), low: z.number().nullable(), high: z.number().nullable() }).nullable(),
        })
        .nullable(),
      /** Schools whose share of kept promises lies below what chance would give around the share of all, by name. */
      less: z.array(z.object({ school: named, promised: z.number(), met: z.number(), low: z.number(), high: z.number() })),
      /** Schools that got less than the least share of the hours planned for them, or of the visits, or to which nobody of a planned function came, by name. Null where it cannot be told, with the reason. */
      lessSupport: z.array(z.object({ school: named, plannedHours: z.number(), hours: z.number(), plannedVisits: z.number(), visits: z.number(), missingFunctions: z.array(z.string()) })).nullable(),
      lessSupportBecause: z.string().nullable(),
      leastSharePercent: z.number(),
      method: z.object({ draws: z.number(), seed: z.number() }),
    }),
  },
);
export type EquityReply = z.infer<typeof readEquity.schemas.reply>;
