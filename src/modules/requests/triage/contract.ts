import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { changed, instant, listedRow, named, reason, requestId } from '../contract/parts.ts';
import { mentionRow } from '../mentions/contract.ts';
import { needs } from './need-words.ts';
import { snoozeUntils } from './snooze-words.ts';

const until = z.enum(snoozeUntils);

export const readInbox = endpoint(
  'get',
  '/inbox',
  { access: 'signed_in', summary: 'What waits for you, what you set aside until when, and where you were named' },
  {
    reply: z.object({
      items: z.array(
        z.object({
          request: listedRow.extend({ why: z.enum(needs) }),
          section: z.enum(['offered', 'new', 'waiting']),
          offer: z.object({ id: z.string(), from: named, reason: z.string(), offeredAt: instant }).nullable(),
          /** By which act it can leave the list; null where it cannot by that key. */
          accept: z.enum(['offer', 'take']).nullable(),
          decline: z.enum(['offer', 'give_back']).nullable(),
          merge: z.boolean(),
        }),
      ),
      /** All of them, where `items` ends earlier. */
      total: z.number(),
      snoozed: z.array(z.object({ id: z.string(), until: instant, request: listedRow })),
      mentions: z.array(mentionRow),
      snoozeTimes: z.array(z.object({ until, at: instant })),
    }),
  },
);
export type InboxReply = z.infer<typeof readInbox.schemas.reply>;

export const snoozeRequest = endpoint('post', '/requests/{id}/snooze', { access: 'signed_in', summary: 'Set it aside for yourself until a school time; no clock stops', status: 201 }, { params: requestId, body: z.object({ until }), reply: z.object({ id: z.string(), until: instant }) });

export const endSnooze = endpoint('delete', '/snoozes/{id}', { access: 'signed_in', summary: 'Have it before you again now' }, { params: requestId, reply: z.object({ id: z.string() }) });

export const takeRequest = endpoint('post', '/requests/{id}/taking', { access: 'signed_in', summary: 'Take on what came to you', status: 201 }, { params: requestId, reply: z.object({ id: z.string() }) });

export const undoTaking = endpoint('delete', '/takings/{id}', { access: 'signed_in', summary: 'It is new to you again' }, { params: requestId, reply: z.object({ id: z.string() }) });

export const giveBack = endpoint('post', '/requests/{id}/return', { access: 'signed_in', summary: 'Decline what was routed to you: offer it to whoever finds the right person', status: 201 }, { params: requestId, body: z.object({ reason }), reply: z.object({ id: z.string(), to: z.string() }) });

export const mergeOffered = endpoint('post', '/handoffs/{id}/merge', { access: 'signed_in', summary: 'Accept it as the same as another request', status: 201 }, { params: requestId, body: z.object({ intoId: z.uuid() }), reply: z.object({ id: z.string(), linkId: z.string() }) });

export const undoAnswer = endpoint('post', '/handoffs/{id}/undoing', { access: 'signed_in', summary: 'Take back your answer to an offer, shortly after' }, { params: requestId, body: z.object({ linkId: z.uuid().optional() }), reply: changed });
