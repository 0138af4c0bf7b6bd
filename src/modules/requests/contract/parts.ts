import { z } from 'zod';
import { lanes } from '../lanes/lane.ts';
import { requestStatuses } from '../request-states.ts';

export const named = z.object({ id: z.string(), name: z.string() });
export const status = z.enum(requestStatuses);
export const instant = z.string();

/** What a list shows of a request. */
export const requestRow = z.object({
  id: z.string(),
  number: z.number(),
  /** Of a confidential request only that it is one; its page says what was asked. */
  summary: z.string(),
  lane: z.enum(lanes),
  status,
  statusSince: instant,
  school: named,
  function: named,
  owner: named,
  submittedAt: instant,
  firstAnsweredAt: instant.nullable(),
  nextDueAt: instant.nullable(),
  resolutionDueAt: instant,
  closedAt: instant.nullable(),
  lastActivityAt: instant,
  openPieceCount: z.number(),
  late: z.boolean(),
  version: z.number(),
});

/** The same in a list of somebody's. */
export const listedRow = requestRow.extend({
  /** It moved since they last had it before their eyes; what they never looked at counts where it is theirs or watched. */
  unread: z.boolean(),
});
export type RequestRow = z.infer<typeof listedRow>;

const many = <T extends z.ZodType>(item: T) => z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(item).max(50).optional());

/** The filters of a list of requests; counts, search and export take the same. */
export const requestFilters = z.object({
  status: many(status),
  state: z.enum(['open', 'closed', 'waiting', 'unconfirmed', 'unanswered', 'late', 'quiet', 'all']).optional(),
  schoolId: z.uuid().optional(),
  regionId: z.union([z.literal('mine'), z.uuid()]).optional(),
  functionId: z.uuid().optional(),
  departmentId: z.union([z.literal('mine'), z.uuid()]).optional(),
  ownerId: z.union([z.literal('me'), z.uuid()]).optional(),
  requestedBy: z.union([z.literal('me'), z.uuid()]).optional(),
  offered: z.literal('me').optional(),
  watched: z.literal('me').optional(),
  unmovedDays: z.coerce.number().int().min(1).max(90).optional().describe('open and untouched for so many school days'),
  catalogItemId: z.uuid().optional(),
  lane: z.literal('ordinary').optional().describe('without what is confidential, as figures of a board count'),
  dueFrom: z.iso.date().optional().describe('due on this local day or later'),
  q: z.string().trim().min(1).max(200).optional(),
});
export type RequestFilters = z.infer<typeof requestFilters>;

export const sorts = ['due', 'newest', 'oldest', 'activity'] as const;
export const requestId = z.object({ id: z.uuid() });
export const body = z.string().trim().min(1).max(20_000);
export const reason = z.string().trim().min(1).max(2_000);

/** The version of the request that the person had before their eyes; a stale one is refused with what is new. */
export const seenVersion = z.number().int().min(1).optional();

/** Files that the writer has kept before by `POST /files`. */
export const fileIds = z.array(z.uuid()).max(10).optional();

/** Whom the text names with `@` and their name. */
export const mentions = z.array(z.uuid()).max(20).optional();

export const changed = z.object({ id: z.string(), version: z.number() });

const step = z.object({ from: z.string(), to: z.string(), kind: z.string(), reason: z.string().nullable(), opens: z.string().nullable(), closes: z.string().nullable(), minutesUsed: z.number() });

/** A promise with its whole arithmetic. Minutes are open school minutes. */
export const clockReply = z.object({
  clock: z.enum(['first_answer', 'next_answer', 'resolution', 'piece']),
  state: z.enum(['running', 'paused', 'met', 'met_late', 'missed', 'not_running']),
  startedAt: instant.nullable(),
  dueAt: instant.nullable(),
  metAt: instant.nullable(),
  promisedMinutes: z.number(),
  pausedMinutes: z.number(),
  remainingMinutes: z.number().nullable(),
  ruleVersion: z.number(),
  working: z.array(step),
});
export type ClockReply = z.infer<typeof clockReply>;

export { abilitySchema as ability } from '../../../platform/authorization/ability-schema.ts';
