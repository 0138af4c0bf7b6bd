import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { body, fileIds, instant, mentions, requestId, seenVersion } from '../contract/parts.ts';

/** `now` leaves the moment in which it may be taken back. */
const when = z.union([z.literal('now'), z.literal('next_school_day'), z.iso.datetime({ offset: true })]);
const scheduled = z.object({ id: z.string(), body: z.string(), fileCount: z.number(), isLater: z.boolean(), sendAt: instant, state: z.enum(['waiting', 'held']), heldReason: z.string().nullable() });
export type ScheduledMessage = z.infer<typeof scheduled>;

export const scheduleMessage = endpoint(
  'post',
  '/requests/{id}/scheduled-messages',
  { access: 'signed_in', summary: 'Write to the other side, in a moment or later; nobody sees it before, and it may be taken back', status: 201 },
  { params: requestId, body: z.object({ body, fileIds, mentions, seenVersion, when }), reply: z.object({ id: z.string(), sendAt: instant, recallSeconds: z.number() }) },
);

export const listScheduledMessages = endpoint(
  'get',
  '/requests/{id}/scheduled-messages',
  { access: 'signed_in', summary: 'What you wrote here and was not sent yet' },
  { params: requestId, reply: z.object({ items: z.array(scheduled), nextSchoolDayAt: instant }) },
);

export const changeScheduledMessage = endpoint('put', '/scheduled-messages/{id}', { access: 'signed_in', summary: 'Change its words or its time' }, { params: requestId, body: z.object({ body: body.optional(), when: when.optional() }), reply: z.object({ id: z.string(), sendAt: instant }) });

export const recallMessage = endpoint('post', '/scheduled-messages/{id}/recall', { access: 'signed_in', summary: 'Take it back; its words are your draft again' }, { params: requestId, reply: z.object({ body: z.string() }) });
