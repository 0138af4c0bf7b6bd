import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

export const incidentStatement = z.enum(['called_911', 'no_one_in_danger']);

export const checkEmergency = endpoint(
  'post',
  '/emergency-checks',
  { access: 'signed_in', summary: 'Whether a text reads like an emergency, and whom to call; nothing is kept' },
  { body: z.object({ text: z.string().max(25_000) }), reply: z.object({ emergency: z.object({ kind: z.string(), words: z.string(), safetyOfficePhone: z.string() }).nullable() }) },
);
