import { z } from 'zod';

/** When somebody of the district last wrote to a school, did something for it, or came. */
export const lastContact = z.object({
  /** Local day. */
  on: z.string(),
  /** The instant, of what has one. */
  at: z.string().nullable(),
  kind: z.enum(['message', 'piece', 'handoff', 'visit']),
  /** Of the request or the visit. */
  id: z.string(),
  schoolDaysAgo: z.number(),
});
export type LastContact = z.infer<typeof lastContact>;
