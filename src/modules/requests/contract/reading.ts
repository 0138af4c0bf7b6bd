import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { requestStep } from '../checklists/contract.ts';
import { incidentStatement } from '../emergency/contract.ts';
import { escalationRungs } from '../escalation/rungs.ts';
import { followUp } from '../following-up/contract.ts';
import { linkKinds } from '../joining/link-kinds.ts';
import { confidentialLanes } from '../lanes/lane.ts';
import { needs } from '../triage/need-words.ts';
import { bounce, writtenInMail } from '../mail/contract.ts';
import { ability, clockReply, instant, listedRow, named, requestFilters, requestId, requestRow, sorts, status } from './parts.ts';

export const listRequests = endpoint(
  'get',
  '/requests',
  { access: 'signed_in', summary: 'Requests that you may see, filtered, sorted, paged' },
  {
    query: requestFilters.extend({ sort: z.enum(sorts).optional().describe('due unless words are searched, then newest'), limit: z.coerce.number().int().min(1).max(200).default(50), cursor: z.string().max(400).optional() }),
    reply: z.object({ items: z.array(listedRow), nextCursor: z.string().nullable() }),
  },
);

export const countRequests = endpoint(
  'get',
  '/requests/counts',
  { access: 'signed_in', summary: 'How many there are of each kind, by the same sight as the list' },
  {
    query: requestFilters,
    reply: z.object({ total: z.number(), open: z.number(), late: z.number(), unanswered: z.number(), waiting: z.number(), unconfirmed: z.number(), quiet: z.number(), mine: z.number(), offered: z.number(), closed: z.number(), moreClosed: z.boolean().describe('the closed ones are counted up to 10,000, in a search by words up to 1,000') }),
  },
);

export const exportRequests = endpoint('get', '/requests/export', { access: 'signed_in', summary: 'The same list as a file, at most 10,000 rows', media: 'text/csv' }, { query: requestFilters });

const file = z.object({ id: z.string(), name: z.string(), mediaType: z.string(), sizeBytes: z.number() });
const message = z.object({ id: z.string(), author: named, side: z.enum(['school', 'district', 'guest']), body: z.string(), sentAt: instant, files: z.array(file), mail: writtenInMail });
const note = z.object({ id: z.string(), author: named, body: z.string(), writtenAt: instant, files: z.array(file) });
const piece = z.object({
  id: z.string(),
  department: named,
  owner: named,
  ask: z.string(),
  askedAt: instant,
  dueAt: instant,
  finishedAt: instant.nullable(),
  outcome: z.enum(['done', 'declined', 'withdrawn']).nullable(),
  outcomeNote: z.string().nullable(),
  late: z.boolean(),
  mayFinish: z.boolean(),
});
const handoff = z.object({ id: z.string(), from: named, to: named, reason: z.string(), offeredAt: instant, answer: z.enum(['accepted', 'declined', 'withdrawn']).nullable(), answerReason: z.string().nullable(), answeredAt: instant.nullable() });
const holding = z.object({ person: named, cause: z.string(), from: instant, until: instant.nullable(), workingMinutes: z.number() });
const dueChange = z.object({ clock: z.string(), dueAt: instant.nullable(), cause: z.string(), note: z.string().nullable(), recordedAt: instant });
const decision = z.object({ id: z.string(), kind: z.enum(['approved', 'declined', 'deferred']), reason: z.string(), alternative: z.string().nullable(), by: named, at: instant });
const reclassification = z.object({ id: z.string(), from: named.nullable(), to: named, reason: z.string(), by: named, at: instant });
const resolution = z.object({ id: z.string(), whatWasDone: z.string(), by: named, at: instant });
const confirmation = z.object({ answer: z.enum(['yes', 'partly', 'no']), comment: z.string().nullable(), easeScore: z.number().nullable(), by: named, at: instant });

export const requestActs = ['write', 'note', 'wait', 'resume', 'resolve', 'decide', 'confirm', 'reopen', 'hand_off', 'answer_handoff', 'withdraw_handoff', 'assign', 'ask_department', 'make_confidential', 'name', 'join', 'merge', 'unmerge', 'invite_guest', 'take', 'give_back', 'undo_answer', 'bring_in', 'still_needed', 'close_unanswered', 'check_step', 'reclassify', 'promise'] as const;
export type RequestAct = (typeof requestActs)[number];

export const requestReply = requestRow.extend({
  /** Whether you watch it. */
  watching: z.boolean(),
  /** Who was brought in; told on the district's side alone. */
  collaborators: z.array(named),
  /** Of a confidential request, else null: who is named in it and who saw it. */
  confidence: z
    .object({
      lane: z.enum(confidentialLanes),
      people: z.array(named.extend({ parts: z.array(z.string()) })),
      disclosures: z.array(z.object({ person: z.string(), road: z.enum(['page', 'file', 'export', 'mail']), seenAt: instant })),
    })
    .nullable(),
  details: z.string().nullable(),
  channel: z.string(),
  requestedBy: named,
  region: named.nullable(),
  catalogItem: named.nullable(),
  side: z.enum(['school', 'district']),
  promise: z.object({ firstAnswerMinutes: z.number(), nextAnswerMinutes: z.number(), resolutionMinutes: z.number(), version: z.number() }),
  answers: z.array(z.object({ question: z.string(), answer: z.string() })),
  /** Files given with the request itself. */
  files: z.array(file),
  /** When it was asked by mail. */
  mail: writtenInMail,
  bounces: z.array(bounce),
  messages: z.array(message),
  /** Empty for the school's side: notes are of the district's side alone. */
  notes: z.array(note),
  pieces: z.array(piece),
  handoffs: z.array(handoff),
  ledger: z.array(holding),
  dueDates: z.array(dueChange),
  clocks: z.array(clockReply),
  reclassifications: z.array(reclassification),
  decisions: z.array(decision),
  resolutions: z.array(resolution),
  confirmations: z.array(confirmation),
  /** What it hangs together with, of what you see: `to` the other, or `from` it. */
  links: z.array(z.object({ id: z.string(), kind: z.enum(linkKinds), direction: z.enum(['to', 'from']), request: z.object({ id: z.string(), number: z.number(), summary: z.string(), status }) })),
  /** Who was told that a promise was missed, and who is next, when, if nothing happens. */
  escalation: z.object({
    told: z.array(z.object({ clock: z.enum(['first_answer', 'next_answer', 'resolution']), dueAt: instant, rung: z.enum(escalationRungs), person: z.string(), at: instant })),
    next: z.object({ rung: z.enum(escalationRungs), at: instant }).nullable(),
  }),
  /** Of the follow-up of an incident: what its writer stated. */
  incident: z.object({ kind: z.string(), statement: incidentStatement, by: z.string(), at: instant }).nullable(),
  /** Its checklist; for the school's side the steps shared with it. */
  steps: z.array(requestStep),
  /** What happens while we wait for the school and it is silent. */
  followUp,
  /** Work orders and tickets of other systems, with what those said last. */
  externalRecords: z.array(z.object({ id: z.string(), system: z.string(), reference: z.string(), url: z.string().nullable(), state: z.string().nullable(), isFinished: z.boolean(), recordedAt: instant, mirroredAt: instant.nullable() })),
  abilities: z.record(z.enum(requestActs), ability),
});
export type RequestReply = z.infer<typeof requestReply>;

export const getRequest = endpoint('get', '/requests/{id}', { access: 'signed_in', summary: 'One request with its conversation, clocks, ledger and what you may do' }, { params: requestId, reply: requestReply });

export const readHome = endpoint(
  'get',
  '/requests/home',
  { access: 'signed_in', summary: 'What needs you, what you wait for, and what was solved lately' },
  {
    reply: z.object({
      needsMe: z.array(listedRow.extend({ why: z.enum(needs) })),
      owed: z.array(listedRow),
      /** For those who lead a region, a department or the district: what is stuck with others there, late first, then what lies with somebody who is away. */
      stuck: z.array(listedRow.extend({ why: z.enum(['late', 'owner_away']) })),
      solved: z.array(listedRow),
      counts: z.object({ needsMe: z.number(), owed: z.number() }),
    }),
  },
);
