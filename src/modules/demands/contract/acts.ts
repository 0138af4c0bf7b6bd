import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const day = z.iso.date();
const params = z.object({ id: z.uuid() });
const reason = z.string().trim().min(1).max(2_000);
const made = z.object({ id: z.string() });
const schoolIds = z.array(z.uuid()).min(1).max(2_000);

export const submitDemand = endpoint(
  'post',
  '/demands/{id}/submission',
  { access: 'signed_in', summary: 'Send a draft to the regions of its schools; a duplicate needs the reason why it differs', status: 201 },
  { params, body: z.object({ differsReason: reason.optional() }), reply: made },
);

export const exemptDemand = endpoint(
  'post',
  '/demands/{id}/exemptions',
  { access: 'signed_in', summary: 'Who leads the district allows a due day in a quiet period, as for a legal deadline', status: 201 },
  { params, body: z.object({ dueOn: day, reason }), reply: made },
);

export const changeTerms = endpoint(
  'post',
  '/demands/{id}/terms',
  { access: 'signed_in', summary: 'Other minutes or days: they wait for the regions again, and the old ones hold until then', status: 201 },
  { params, body: z.object({ minutes: z.number().int().min(0).max(2_400), sendOn: day, dueOn: day, reason }), reply: made },
);

export const withdrawDemand = endpoint('post', '/demands/{id}/withdrawal', { access: 'signed_in', summary: 'Ask no longer; the digest tells the schools', status: 201 }, { params, body: z.object({ reason }), reply: made });

export const decisionKinds = ['approve', 'move', 'refuse', 'take_out', 'excuse'] as const;
const decision = z.object({
  decision: z.enum(decisionKinds),
  /** All of your own that wait, or for `excuse` that are open, unless some are named. */
  schoolIds: schoolIds.optional(),
  reason: reason.optional(),
  dueOn: day.optional(),
  /** Of the terms that were read; other ones meanwhile are a conflict. */
  revision: z.number().int().min(1).optional(),
});
export type DemandDecision = z.output<typeof decision>;

export const decideDemand = endpoint(
  'post',
  '/demands/{id}/decisions',
  { access: 'signed_in', summary: 'For the schools of your region: approve, on another day, refuse, or take schools out; nothing reaches a school before', status: 201 },
  { params, body: decision, reply: z.object({ schools: z.number(), minutesSaved: z.number() }) },
);

const answer = z.object({
  schoolId: z.uuid().optional().describe('Where you lead more than one school'),
  answer: z.enum(['done', 'declined', 'returned', 'taken_back']).describe('`returned`: you already have it'),
  text: z.string().trim().min(1).max(2_000).optional(),
  number: z.number().optional(),
});
export type SchoolAnswer = z.output<typeof answer>;

export const answerDemand = endpoint('post', '/demands/{id}/answers', { access: 'signed_in', summary: 'The school has done it, declines with the reason, says where the district has it already, or takes its answer back', status: 201 }, { params, body: answer, reply: made });

export const settleReturn = endpoint(
  'post',
  '/demands/{id}/settlements',
  { access: 'signed_in', summary: 'The asker takes what the school pointed to, or asks again with the reason', status: 201 },
  { params, body: z.object({ schoolId: z.uuid(), settlement: z.enum(['accepted', 'asked_again']), reason: reason.optional() }), reply: made },
);
