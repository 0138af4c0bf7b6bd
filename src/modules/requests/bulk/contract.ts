import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { reason, requestId } from '../contract/parts.ts';

const act = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assign'), toPersonId: z.uuid(), reason }),
  z.object({ kind: z.literal('status'), status: z.enum(['in_progress', 'waiting_on_school', 'waiting_on_department', 'waiting_on_external']), reason }),
  z.object({ kind: z.literal('part_of'), toId: z.uuid(), reason: reason.optional() }),
]);
export type BulkActInput = z.infer<typeof act>;

const body = z.object({ act, requestIds: z.array(z.uuid()).min(1).max(100) });
const items = z.array(z.object({ id: z.string(), number: z.number().nullable(), summary: z.string().nullable(), done: z.boolean(), sentence: z.string().describe('what is done, or why not') }));
export type BulkItem = z.infer<typeof items>[number];

export const previewBulkAct = endpoint('post', '/bulk-act-previews', { access: 'signed_in', summary: 'What one act on many requests would do to each; nothing is done' }, { body, reply: z.object({ items }) });

export const doBulkAct = endpoint('post', '/bulk-acts', { access: 'signed_in', summary: 'One act on many requests; those that refuse it are left as they are', status: 201 }, { body, reply: z.object({ id: z.string(), items }) });

export const undoBulkAct = endpoint('post', '/bulk-acts/{id}/undoing', { access: 'signed_in', summary: 'Undo it where nobody did anything since' }, { params: requestId, reply: z.object({ items }) });
