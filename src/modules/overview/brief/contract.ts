import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { lastContact } from '../contact/contract.ts';
import { keyMeasures, promiseLine, requestLine, schoolHead, slots, supporters, tier } from '../school/parts.ts';

/** So many lines as fit, and how many more there are. */
const cut = <T extends z.ZodType>(line: T) => z.object({ items: z.array(line), more: z.number() });

export const readSchoolBrief = endpoint(
  'get',
  '/schools/{id}/brief',
  { access: 'signed_in', summary: 'A school on one page, for whoever walks in; what did not fit is counted' },
  {
    params: z.object({ id: z.uuid() }),
    reply: z.object({
      school: schoolHead,
      printedOn: z.string(),
      tier: tier.nullable(),
      /** Null for whoever does not read this school’s requests. */
      standing: z
        .object({
          open: z.number(),
          late: z.number(),
          oldestDays: z.number().nullable(),
          waitsForSchool: cut(requestLine),
          withDistrict: cut(requestLine),
          toSchool: cut(promiseLine),
          bySchool: cut(promiseLine),
          lastContact: lastContact.nullable(),
        })
        .nullable(),
      supporters: supporters.omit({ items: true }).extend({ items: supporters.shape.items, more: z.number() }),
      evidence: keyMeasures,
      ...slots,
    }),
  },
);
export type SchoolBrief = z.infer<typeof readSchoolBrief.schemas.reply>;
