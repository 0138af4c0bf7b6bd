import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { manners, notificationKinds } from './notification-kinds.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const hours = z.object({ quietFrom: time, quietUntil: time, digestAt: time });

export const listNotifications = endpoint(
  'get',
  '/notifications',
  { access: 'signed_in', summary: 'Your news, newest first, of what you see now' },
  { query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }), reply: z.object({ items: z.array(z.object({ id: z.string(), kind: z.enum(notificationKinds), by: z.string().nullable(), happenedAt: z.string(), /** Of a request. */ number: z.number().nullable(), summary: z.string(), path: z.string() })) }) },
);

export const readWishes = endpoint(
  'get',
  '/notification-preferences',
  { access: 'signed_in', summary: 'How and when you are told of what' },
  { reply: hours.extend({ ownHours: z.boolean(), manners: z.record(z.enum(notificationKinds), z.object({ manner: z.enum(manners), isDefault: z.boolean() })), address: z.string().nullable() }) },
);

export const setWishes = endpoint(
  'put',
  '/notification-preferences',
  { access: 'signed_in', summary: 'Change how you are told; null goes back to the default' },
  { body: z.object({ manners: z.partialRecord(z.enum(notificationKinds), z.enum(manners).nullable()).optional(), hours: hours.nullable().optional() }) },
);

export const listUndeliverable = endpoint(
  'get',
  '/undeliverable-mails',
  { access: 'signed_in', summary: 'For the administrator: mails that were given up, and how many wait' },
  { reply: z.object({ waiting: z.number(), oldestWaitingSince: z.string().nullable(), items: z.array(z.object({ id: z.string(), person: z.string(), address: z.string().nullable(), tries: z.number(), error: z.string().nullable(), at: z.string() })) }) },
);
