import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const subject = z.string().min(1).max(200);
const draft = z.object({ body: z.string(), version: z.number() });

export const getDraft = endpoint('get', '/drafts', { access: 'signed_in', summary: 'What you typed for a subject and did not send' }, { query: z.object({ subject }), reply: draft });

export const keepDraft = endpoint(
  'put',
  '/drafts',
  { access: 'signed_in', summary: 'Keep what is typed; what another device of yours kept meanwhile is handed back, never overwritten' },
  { body: z.object({ subject, body: z.string().max(25_000), version: z.number().int().min(0) }), reply: z.object({ version: z.number(), conflict: draft.nullable() }) },
);
