import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { step } from '../checklists/contract.ts';
import { body as text, changed, fileIds, named, reason, requestId, seenVersion } from '../contract/parts.ts';

const act = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('status'), status: z.enum(['in_progress', 'waiting_on_school', 'waiting_on_department', 'waiting_on_external']), reason }),
  z.object({ kind: z.literal('ask_department'), departmentId: z.uuid(), ask: reason }),
  z.object({ kind: z.literal('checklist'), steps: z.array(step).min(1).max(30) }),
  z.object({ kind: z.literal('resolve'), whatWasDone: reason }),
]);
export type MacroAct = z.infer<typeof act>;

const kind = z.enum(['message', 'note']);
const scope = z.enum(['person', 'region', 'department']);
const newMacro = z.object({
  name: z.string().trim().min(1).max(80),
  /** For the conversation with the school, or for internal notes: one is never offered where the other is written. */
  kind,
  body: z.string().trim().min(1).max(10_000),
  acts: z.array(act).max(5).default([]),
  /** Whose it is: one's own, or everybody's of a region or department. */
  owner: z.object({ scope, id: z.uuid().optional() }),
});
export type NewMacro = z.infer<typeof newMacro>;

export const findMacros = endpoint(
  'get',
  '/macros',
  { access: 'signed_in', summary: 'Macros that are yours to use, and where you may keep some' },
  { reply: z.object({ items: z.array(newMacro.extend({ id: z.string(), owner: z.object({ scope, id: z.string(), name: z.string() }), mayEdit: z.boolean() })), mayKeepFor: z.array(named.extend({ scope })), departments: z.array(named) }) },
);
export type MacroReply = z.infer<typeof findMacros.schemas.reply>['items'][number];

export const keepMacro = endpoint('post', '/macros', { access: 'signed_in', summary: 'Keep a macro; in the place of another, that one is ended', status: 201 }, { body: newMacro.extend({ inPlaceOf: z.uuid().optional() }), reply: z.object({ id: z.string() }) });

export const endMacro = endpoint('delete', '/macros/{id}', { access: 'signed_in', summary: 'End a macro; what was sent with it stays' }, { params: requestId, reply: z.object({ id: z.string() }) });

export const offerMacros = endpoint(
  'get',
  '/requests/{id}/macros',
  { access: 'signed_in', summary: 'Macros filled in for one request, with what each would do in words; nothing is done' },
  { params: requestId, query: z.object({ kind: kind.default('message') }), reply: z.object({ items: z.array(z.object({ id: z.string(), name: z.string(), owner: z.string(), body: z.string(), acts: z.array(z.string()) })) }) },
);

export const applyMacro = endpoint(
  'post',
  '/requests/{id}/macro-uses',
  { access: 'signed_in', summary: 'Send the edited text and do the acts: all or nothing', status: 201 },
  { params: requestId, body: z.object({ macroId: z.uuid(), body: text, fileIds, seenVersion }), reply: changed },
);
