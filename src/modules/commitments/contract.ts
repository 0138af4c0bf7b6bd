import { z } from 'zod';
import { abilitySchema } from '../../platform/authorization/ability-schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { commitmentActs } from './abilities.ts';
import { standings } from './standing-of.ts';

const named = z.object({ id: z.string(), name: z.string() });
const day = z.iso.date();
const params = z.object({ id: z.uuid() });
const reason = z.string().trim().min(1).max(2_000);
const direction = z.enum(['to_school', 'by_school']);
const sourceKind = z.enum(['request', 'plan', 'visit', 'meeting', 'coaching', 'survey', 'conversation']);

/** What every promise needs, wherever it is made. */
export const newPromise = z.object({
  direction: direction.default('to_school'),
  what: z.string().trim().min(1).max(500),
  /** The words in which it was said. */
  sentence: z.string().trim().min(1).max(2_000).optional(),
  dueOn: day,
  /** Who owes it; oneself unless told. */
  ownerId: z.uuid().optional(),
});

export const commitmentRow = z.object({
  id: z.string(),
  direction,
  what: z.string(),
  sentence: z.string().nullable(),
  source: z.object({ kind: sourceKind, id: z.string().nullable() }),
  school: named,
  owner: named,
  department: named.nullable(),
  madeBy: named,
  madeAt: z.string(),
  firstDueOn: day,
  dueOn: day,
  endedOn: day.nullable(),
  standing: z.enum(standings),
  isConfidential: z.boolean(),
});
export type CommitmentRow = z.infer<typeof commitmentRow>;

const filters = z.object({
  schoolId: z.uuid().optional(),
  regionId: z.uuid().optional(),
  departmentId: z.uuid().optional(),
  ownerId: z.union([z.literal('me'), z.uuid()]).optional(),
  direction: direction.optional(),
  sourceId: z.uuid().optional().describe('also those said in what was merged into it'),
  /** Local days, the last included. */
  dueFrom: day.optional(),
  dueTo: day.optional(),
  confidential: z.literal('no').optional().describe('without what is confidential, as figures of a board count'),
  state: z.enum(['open', 'late', 'ended', 'all']).default('open').describe('`open` holds the late ones too'),
});
export type CommitmentFilters = z.infer<typeof filters>;

export const listCommitments = endpoint(
  'get',
  '/commitments',
  { access: 'signed_in', summary: 'Promises that you may know of, the next due first' },
  { query: filters.extend({ limit: z.coerce.number().int().min(1).max(200).default(50), cursor: z.string().optional() }), reply: z.object({ items: z.array(commitmentRow), nextCursor: z.string().nullable() }) },
);

export const makeCommitment = endpoint(
  'post',
  '/commitments',
  { access: 'signed_in', summary: 'Write down a promise that was made in a conversation, a meeting or a visit', status: 201 },
  { body: newPromise.extend({ schoolId: z.uuid(), sourceKind: z.enum(['visit', 'meeting', 'coaching', 'survey', 'conversation']).default('conversation'), sourceId: z.uuid().optional().describe('the visit to this school in which it was made') }), reply: z.object({ id: z.string() }) },
);

export const getCommitment = endpoint(
  'get',
  '/commitments/{id}',
  { access: 'signed_in', summary: 'One promise with all that happened to it' },
  {
    params,
    reply: commitmentRow.extend({
      changes: z.array(z.object({ kind: z.enum(['made', 'due_moved', 'owner_changed', 'kept', 'dropped', 'taken_up_again']), owner: named, dueOn: day, reason: z.string().nullable(), by: z.string().nullable(), at: z.string() })),
      abilities: z.record(z.enum(commitmentActs), abilitySchema),
    }),
  },
);
export type CommitmentReply = z.infer<typeof getCommitment.schemas.reply>;

const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('kept'), reason: reason.optional() }),
  z.object({ kind: z.literal('dropped'), reason }),
  z.object({ kind: z.literal('due_moved'), dueOn: day, reason }),
  z.object({ kind: z.literal('owner_changed'), ownerId: z.uuid(), reason }),
  z.object({ kind: z.literal('taken_up_again'), dueOn: day, reason }),
]);
export type CommitmentChange = z.infer<typeof change>;

export const changeCommitment = endpoint('post', '/commitments/{id}/changes', { access: 'signed_in', summary: 'It was kept, dropped, moved, given on, or is taken up again', status: 201 }, { params, body: change, reply: z.object({ id: z.string() }) });

export const readLedger = endpoint(
  'get',
  '/commitment-ledgers',
  { access: 'signed_in', summary: 'How promises due in a time were kept, by school, region or department' },
  {
    query: z.object({ by: z.enum(['school', 'region', 'department']).default('region'), from: day, to: day, direction: direction.default('to_school') }),
    reply: z.object({ items: z.array(z.object({ id: z.string().nullable(), name: z.string(), n: z.number(), open: z.number(), late: z.number(), kept: z.number(), keptMoved: z.number(), keptLate: z.number(), dropped: z.number() })) }),
  },
);
export type LedgerReply = z.infer<typeof readLedger.schemas.reply>;
