import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { incidentStatement } from '../emergency/contract.ts';
import { lanes } from '../lanes/lane.ts';
import { body, changed, fileIds, instant, mentions, named, reason, requestId, seenVersion } from './parts.ts';

const ask = {
  schoolId: z.uuid().optional(),
  catalogItemId: z.uuid().optional(),
  functionId: z.uuid().optional(),
  /** Ask this person directly; the record is the same. */
  toPersonId: z.uuid().optional(),
};

export const openRequest = endpoint(
  'post',
  '/requests',
  { access: 'signed_in', summary: 'Ask for help; one sentence is enough', status: 201 },
  {
    body: z.object({
      summary: z.string().trim().min(1).max(300),
      details: z.string().trim().max(20_000).optional(),
      answers: z.array(z.object({ questionId: z.uuid(), answer: z.string().trim().max(4_000) })).max(20).optional(),
      fileIds,
      /** Of what reads like an emergency: what the writer states, without which it is refused. */
      incident: incidentStatement.optional(),
      ...ask,
    }),
    reply: z.object({ id: z.string(), number: z.number(), owner: named }),
  },
);

const previewReply = z.object({
  school: named,
  owner: named.extend({ title: z.string().nullable() }),
  cause: z.string(),
  lane: z.enum(lanes),
  function: named,
  catalogItem: named.nullable(),
  promise: z.object({ firstAnswerMinutes: z.number(), resolutionMinutes: z.number(), firstAnswerDueAt: instant, resolutionDueAt: instant }),
});
export type PreviewReply = z.infer<typeof previewReply>;

export const previewRequest = endpoint(
  'post',
  '/request-previews',
  { access: 'signed_in', summary: 'Before sending: who will own it and what is promised by when' },
  { body: z.object({ ...ask, q: z.string().trim().max(300).optional() }), reply: previewReply },
);

export const writeMessage = endpoint('post', '/requests/{id}/messages', { access: 'signed_in', summary: 'Write to the other side', status: 201 }, { params: requestId, body: z.object({ body, fileIds, mentions, seenVersion }), reply: changed });

export const writeNote = endpoint('post', '/requests/{id}/notes', { access: 'signed_in', summary: 'Note for the district side only', status: 201 }, { params: requestId, body: z.object({ body, fileIds, mentions }), reply: changed });

export const changeStatus = endpoint(
  'post',
  '/requests/{id}/status',
  { access: 'signed_in', summary: 'Begin, wait or go on, with the reason' },
  { params: requestId, body: z.object({ status: z.enum(['in_progress', 'waiting_on_school', 'waiting_on_department', 'waiting_on_external']), reason, seenVersion }), reply: changed },
);

export const resolveRequest = endpoint('post', '/requests/{id}/resolution', { access: 'signed_in', summary: 'Say what was done; the school then confirms', status: 201 }, { params: requestId, body: z.object({ whatWasDone: reason, seenVersion }), reply: changed });

export const confirmRequest = endpoint(
  'post',
  '/requests/{id}/confirmation',
  { access: 'signed_in', summary: 'The school says: solved, partly, or not', status: 201 },
  { params: requestId, body: z.object({ answer: z.enum(['yes', 'partly', 'no']), comment: z.string().trim().max(2_000).optional(), easeScore: z.number().int().min(1).max(7).optional() }), reply: changed },
);

export const reopenRequest = endpoint('post', '/requests/{id}/reopening', { access: 'signed_in', summary: 'It came back: open it again', status: 201 }, { params: requestId, body: z.object({ reason }), reply: changed });

export const decideRequest = endpoint(
  'post',
  '/requests/{id}/decisions',
  { access: 'signed_in', summary: 'Approve, decline or defer, always with the reason', status: 201 },
  { params: requestId, body: z.object({ kind: z.enum(['approved', 'declined', 'deferred']), reason, alternative: z.string().trim().max(2_000).optional(), seenVersion }), reply: changed },
);

export const assignRequest = endpoint('post', '/requests/{id}/assignment', { access: 'signed_in', summary: 'The region gives it to somebody, with the reason', status: 201 }, { params: requestId, body: z.object({ toPersonId: z.uuid(), reason }), reply: changed });

export const offerHandoff = endpoint('post', '/requests/{id}/handoffs', { access: 'signed_in', summary: 'Offer it to somebody; it stays yours until they accept', status: 201 }, { params: requestId, body: z.object({ toPersonId: z.uuid(), reason }), reply: z.object({ id: z.string() }) });

export const answerHandoff = endpoint(
  'post',
  '/handoffs/{id}/answer',
  { access: 'signed_in', summary: 'Accept, decline with the reason, or take the offer back' },
  { params: requestId, body: z.object({ answer: z.enum(['accepted', 'declined', 'withdrawn']), reason: z.string().trim().max(2_000).optional() }), reply: changed },
);

export const askAboutHandoff = endpoint('post', '/handoffs/{id}/questions', { access: 'signed_in', summary: 'Ask before you answer; the offer stays open', status: 201 }, { params: requestId, body: z.object({ body }), reply: changed });

export const listReceivers = endpoint(
  'get',
  '/requests/{id}/receivers',
  { access: 'signed_in', summary: 'To whom it can be handed, and which departments can be asked for a piece' },
  {
    params: requestId,
    reply: z.object({
      people: z.array(named.extend({ title: z.string().nullable(), serves: z.string(), inRegion: z.boolean(), away: z.boolean() })),
      departments: z.array(named),
    }),
  },
);

export const listHandoffs = endpoint(
  'get',
  '/handoffs',
  { access: 'signed_in', summary: 'What is offered to you' },
  { query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }), reply: z.object({ items: z.array(z.object({ id: z.string(), requestId: z.string(), number: z.number(), summary: z.string(), from: named, reason: z.string(), offeredAt: instant })) }) },
);

export const askDepartment = endpoint(
  'post',
  '/requests/{id}/pieces',
  { access: 'signed_in', summary: 'Ask a department for its piece, under the same promise', status: 201 },
  { params: requestId, body: z.object({ departmentId: z.uuid(), ask: z.string().trim().min(1).max(2_000), promisedHours: z.number().int().min(1).max(1_000).optional() }), reply: z.object({ id: z.string(), owner: named, dueAt: instant }) },
);

export const finishPiece = endpoint(
  'post',
  '/pieces/{id}/outcome',
  { access: 'signed_in', summary: 'A piece is done, declined or withdrawn, with a note' },
  { params: requestId, body: z.object({ outcome: z.enum(['done', 'declined', 'withdrawn']), note: reason }), reply: changed },
);
