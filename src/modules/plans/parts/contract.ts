import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { fieldChange, partFields, partKinds, planPart } from './part-fields.ts';

const ofPart = z.object({ id: z.uuid(), partId: z.uuid() });
const changes = partFields.partial();
export type PartChanges = z.infer<typeof changes>;

export const addPart = endpoint(
  'post',
  '/plans/{id}/parts',
  { access: 'signed_in', summary: 'Add a goal, strategy, action step, indicator or piece of evidence', status: 201 },
  { params: z.object({ id: z.uuid() }), body: changes.extend({ kind: z.enum(partKinds), parentId: z.uuid().nullable().default(null) }), reply: planPart },
);

export const writePart = endpoint(
  'patch',
  '/plans/{id}/parts/{partId}',
  { access: 'signed_in', summary: 'Keep what was written; what somebody else wrote meanwhile is merged field by field, or handed back (409) with both texts' },
  { params: ofPart, body: z.object({ version: z.number().int().min(1), changes }), reply: planPart },
);

export const movePart = endpoint(
  'post',
  '/plans/{id}/parts/{partId}/place',
  { access: 'signed_in', summary: 'Put a part before another of its siblings, or last' },
  { params: ofPart, body: z.object({ beforeId: z.uuid().nullable() }), reply: planPart },
);

export const endPart = endpoint('post', '/plans/{id}/parts/{partId}/ending', { access: 'signed_in', summary: 'Take a part out, with all under it; it is kept and can be put back', status: 201 }, { params: ofPart, reply: z.object({ ended: z.array(z.string()) }) });

export const restorePart = endpoint('post', '/plans/{id}/parts/{partId}/restoration', { access: 'signed_in', summary: 'Put a part back that was taken out, with what went with it', status: 201 }, { params: ofPart, reply: z.object({ restored: z.array(z.string()) }) });

export const listTexts = endpoint(
  'get',
  '/plans/{id}/texts',
  { access: 'signed_in', summary: 'Every part that a plan ever had, what was taken out first' },
  { params: z.object({ id: z.uuid() }), reply: z.object({ items: z.array(z.object({ id: z.string(), kind: z.enum(partKinds), version: z.number(), text: z.string(), under: z.string().nullable(), goesWithAbove: z.boolean().describe('what it stood under is out too, and is put back first'), endedAt: z.string().nullable(), by: z.string().nullable() })) }) },
);
export type PartText = z.infer<typeof listTexts.schemas.reply>['items'][number];

export const listPartRevisions = endpoint(
  'get',
  '/plans/{id}/parts/{partId}/revisions',
  { access: 'signed_in', summary: 'Every state a part ever had, newest first, and what putting each back would change' },
  { params: ofPart, query: z.object({ before: z.coerce.number().int().min(1).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }), reply: z.object({ items: z.array(z.object({ version: z.number(), content: partFields, isEnded: z.boolean(), by: z.string().nullable(), at: z.string(), measure: z.string().nullable(), back: z.array(fieldChange) })) }) },
);
export type PartRevision = z.infer<typeof listPartRevisions.schemas.reply>['items'][number];
