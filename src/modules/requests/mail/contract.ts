import { z } from 'zod';
import { authenticationVerdicts } from '../../../platform/mail/incoming/read-authentication.ts';

/** What belongs to something that was written in a mail; null when it was written here. */
export const writtenInMail = z.object({
  /** What it quoted and signed with. */
  folded: z.string(),
  /** Safe HTML, as it was written. */
  html: z.string().nullable(),
  /** Whether the sender was proven by the host that received it. */
  verdict: z.enum(authenticationVerdicts),
  refusedFiles: z.array(z.object({ name: z.string(), reason: z.string() })),
}).nullable();
export type WrittenInMail = z.infer<typeof writtenInMail>;

/** A mail of ours that did not reach its person; for the district's side. */
export const bounce = z.object({ person: z.string(), address: z.string().nullable(), status: z.string().nullable(), diagnostic: z.string().nullable(), isPermanent: z.boolean(), at: z.string() });
