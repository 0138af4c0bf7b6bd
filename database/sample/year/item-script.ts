import { z } from 'zod';
import buildingsAndSafety from './scripts/buildings-and-safety.json' with { type: 'json' };
import busesTechnologyEnrollment from './scripts/buses-technology-enrollment.json' with { type: 'json' };
import familiesAndEquity from './scripts/families-and-equity.json' with { type: 'json' };
import healthAndSupport from './scripts/health-and-support.json' with { type: 'json' };
import legalAndFinance from './scripts/legal-and-finance.json' with { type: 'json' };
import staffing from './scripts/staffing.json' with { type: 'json' };
import teachingAndData from './scripts/teaching-and-data.json' with { type: 'json' };
import { seasonNames } from './seasons.ts';

const text = z.string().min(1).max(260);

const itemScript = z.strictObject({
  /** Weight among the items of the same department. */
  share: z.number().positive(),
  season: z.enum(seasonNames),
  secondaryOnly: z.boolean().default(false),
  asks: z.array(text).min(4),
  /** The team's question and the school's answer. */
  clarify: z.tuple([text, text]).optional(),
  note: text,
  /** Department, what it is asked, what it says when done. */
  pieces: z.array(z.tuple([z.string(), text, text])).default([]),
  /** Trade and fault of the work order mirrored from the facilities system. */
  workOrder: text.optional(),
  resolved: z.array(text).min(2),
  /** What the school says when it reopens. */
  again: text,
});

export type ItemScript = z.infer<typeof itemScript>;

/** What is said around each catalogue item, by item code. */
export const itemScripts: Record<string, ItemScript> = z.record(z.string(), itemScript).parse({
  ...staffing,
  ...teachingAndData,
  ...healthAndSupport,
  ...familiesAndEquity,
  ...buildingsAndSafety,
  ...busesTechnologyEnrollment,
  ...legalAndFinance,
});
