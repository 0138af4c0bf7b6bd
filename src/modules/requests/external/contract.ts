import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { requestId } from '../contract/parts.ts';

const system = z.string().trim().min(1).max(60);
const reference = z.string().trim().min(1).max(100);
const state = z.string().trim().min(1).max(100);

export const keepExternalRecord = endpoint(
  'post',
  '/requests/{id}/external-records',
  { access: 'signed_in', summary: 'Note the number that another system gave it', status: 201 },
  { params: requestId, body: z.object({ system, reference, url: z.url({ protocol: /^https?$/ }).max(500).optional(), state: state.optional() }), reply: z.object({ id: z.string() }) },
);

export const endExternalRecord = endpoint('delete', '/external-records/{id}', { access: 'signed_in', summary: 'It does not belong here' }, { params: requestId, reply: z.object({ id: z.string() }) });

export const mirrorExternalStates = endpoint(
  'post',
  '/external-states',
  { access: 'signed_in', summary: 'What another system says of its records now; unknown ones are named' },
  {
    body: z.object({ system, states: z.array(z.object({ reference, state, finished: z.boolean().optional() })).min(1).max(5_000) }),
    reply: z.object({ changed: z.number(), unchanged: z.number(), unknown: z.array(z.string()) }),
  },
);

export const importExternalStates = endpoint(
  'post',
  '/external-states/file',
  { access: 'signed_in', bytes: 5_000_000, summary: 'The same from a table with the columns system, reference and state' },
  { reply: z.object({ changed: z.number(), unchanged: z.number(), unknown: z.array(z.string()), refusals: z.array(z.object({ line: z.number(), reason: z.string() })) }) },
);
