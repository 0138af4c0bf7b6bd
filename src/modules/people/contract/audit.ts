import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const entry = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.string(),
  act: z.string(),
  subjectType: z.string(),
  subjectId: z.string().nullable(),
  /** Name of the person, school, region, department, function or catalogue item that it was about, or the number of the request. */
  subject: z.string().nullable(),
  reason: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof entry>;

export const listAudit = endpoint(
  'get',
  '/audit-entries',
  { access: 'signed_in', summary: 'Who did what, newest first' },
  {
    query: z.object({
      subjectId: z.uuid().optional(),
      /** An act whole, `role.ended`, or its first word, `role`. */
      act: z.string().regex(/^[a-z_]+(\.[a-z_]+)?$/).max(80).optional(),
      /** Part of the name of who did it. */
      actor: z.string().trim().max(100).optional(),
      /** Local days of the district, both included. */
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z.string().max(200).optional(),
    }),
    reply: z.object({ items: z.array(entry), nextCursor: z.string().nullable() }),
  },
);
