import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { body, instant, reason, requestId } from '../contract/parts.ts';

const token = z.string().min(20).max(100);

export const inviteGuest = endpoint(
  'post',
  '/requests/{id}/guests',
  { access: 'signed_in', summary: 'Invite somebody from outside, by mail, to the conversation from now on', status: 201 },
  { params: requestId, body: z.object({ name: z.string().trim().min(1).max(120), email: z.email().max(254), reason }), reply: z.object({ id: z.string() }) },
);

export const endGuest = endpoint('delete', '/guests/{id}', { access: 'signed_in', summary: 'The guest takes part no more; their links open nothing' }, { params: requestId, reply: z.object({ id: z.string() }) });

export const listGuests = endpoint(
  'get',
  '/requests/{id}/guests',
  { access: 'signed_in', summary: 'Who takes part from outside, by whom invited, until when' },
  { params: requestId, reply: z.object({ items: z.array(z.object({ id: z.string(), name: z.string(), email: z.string().nullable(), reason: z.string(), invitedBy: z.string(), invitedAt: instant, expiresAt: instant, mayEnd: z.boolean() })) }) },
);

export const readGuestConversation = endpoint(
  'post',
  '/guest-conversations',
  { access: 'public', summary: 'What a guest’s link opens; the token travels in the body, so that no log keeps it' },
  {
    body: z.object({ token }),
    reply: z.object({ guest: z.string(), invitedBy: z.string(), reason: z.string(), about: z.string(), district: z.string(), timeZone: z.string(), expiresAt: instant, mayWrite: z.boolean(), messages: z.array(z.object({ id: z.string(), author: z.string(), side: z.enum(['school', 'district', 'guest']), body: z.string(), sentAt: instant, mine: z.boolean() })) }),
  },
);
export type GuestConversation = z.output<(typeof readGuestConversation)['schemas']['reply']>;

export const writeAsGuest = endpoint('post', '/guest-messages', { access: 'public', summary: 'What a guest writes by their link', status: 201 }, { body: z.object({ token, body }), reply: z.object({ id: z.string() }) });
