import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { fieldChange, partKinds } from '../parts/part-fields.ts';
import { measureFact } from '../plan/contract.ts';
import { planSnapshot } from './snapshot.ts';

const params = z.object({ id: z.uuid() });

export const getPlanVersion = endpoint(
  'get',
  '/plans/{id}/versions/{number}',
  { access: 'signed_in', summary: 'A whole plan as it was read at one moment; the values of its measures as they may be shown now' },
  {
    params: params.extend({ number: z.string().min(1).max(40) }),
    reply: z.object({ id: z.string(), number: z.number(), kind: z.enum(['review', 'submitted', 'discarded']), madeAt: z.string(), madeBy: z.string().nullable(), content: planSnapshot, measures: z.array(measureFact) }),
  },
);
export type PlanVersionReply = z.infer<typeof getPlanVersion.schemas.reply>;

export const comparePlan = endpoint(
  'get',
  '/plans/{id}/comparison',
  { access: 'signed_in', summary: 'What changed from one version to another, or to now, part by part; from the approved baseline unless told' },
  {
    params,
    query: z.object({ from: z.coerce.number().int().min(1).max(100_000).optional(), to: z.coerce.number().int().min(1).max(100_000).optional() }),
    reply: z.object({
      from: z.number().nullable(),
      to: z.number().nullable(),
      items: z.array(z.object({ partId: z.string(), kind: z.enum(partKinds), under: z.string().nullable(), title: z.string(), change: z.enum(['added', 'taken_out', 'changed']), fields: z.array(fieldChange) })),
      unchanged: z.number(),
    }),
  },
);
export type ComparisonReply = z.infer<typeof comparePlan.schemas.reply>;
