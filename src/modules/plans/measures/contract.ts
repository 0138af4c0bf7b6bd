import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { measureFact } from '../plan/contract.ts';

export const listMeasureChoices = endpoint(
  'get',
  '/plans/{id}/measure-choices',
  { access: 'signed_in', summary: 'Stored values of the school from which a goal or an indicator may start, by words of them, each with its n as it may be shown' },
  {
    params: z.object({ id: z.uuid() }),
    query: z.object({ q: z.string().trim().max(200).default(''), limit: z.coerce.number().int().min(1).max(50).default(20) }),
    reply: z.object({ items: z.array(measureFact.extend({ studentGroup: z.string() })), groups: z.array(z.object({ key: z.string(), name: z.string() })) }),
  },
);
export type MeasureChoicesReply = z.infer<typeof listMeasureChoices.schemas.reply>;
