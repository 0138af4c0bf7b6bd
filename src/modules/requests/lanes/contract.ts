import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { changed, reason, requestId, seenVersion } from '../contract/parts.ts';
import { confidentialLanes } from './lane.ts';

export const makeConfidential = endpoint(
  'post',
  '/requests/{id}/lane',
  { access: 'signed_in', summary: 'From now on only those who take part see it; there is no way back' },
  { params: requestId, body: z.object({ lane: z.enum(confidentialLanes), reason, seenVersion }), reply: changed },
);

export const namePerson = endpoint('post', '/requests/{id}/named-people', { access: 'signed_in', summary: 'Name one more person in a confidential request', status: 201 }, { params: requestId, body: z.object({ personId: z.uuid(), reason }), reply: changed });

export const listNameablePeople = endpoint(
  'get',
  '/requests/{id}/nameable-people',
  { access: 'signed_in', summary: 'Who may be named in a confidential request' },
  { params: requestId, reply: z.object({ items: z.array(z.object({ id: z.string(), name: z.string(), title: z.string().nullable() })) }) },
);

export const unnamePerson = endpoint('delete', '/requests/{id}/named-people/{personId}', { access: 'signed_in', summary: 'End a naming' }, { params: requestId.extend({ personId: z.uuid() }), reply: changed });
