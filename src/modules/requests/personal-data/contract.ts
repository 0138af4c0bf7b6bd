import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { personalDataKinds } from './find-personal-data.ts';

const kind = z.enum(personalDataKinds);

export const checkPersonalData = endpoint(
  'post',
  '/personal-data-checks',
  { access: 'signed_in', summary: 'What in a text looks like personal data of students; nothing is kept' },
  { body: z.object({ text: z.string().max(50_000) }), reply: z.object({ findings: z.array(z.object({ kind, from: z.number(), to: z.number() })) }) },
);

export const recordSentAnyway = endpoint(
  'post',
  '/personal-data-overrides',
  { access: 'signed_in', summary: 'The writer was warned and sends it anyway; the text is not kept here', status: 201 },
  { body: z.object({ kinds: z.array(kind).min(1).max(20), requestId: z.uuid().optional() }), reply: z.object({ recorded: z.literal(true) }) },
);
