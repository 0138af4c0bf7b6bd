import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const params = z.object({ id: z.uuid() });
const made = z.object({ id: z.string() });
const note = z.string().trim().max(5_000).default('');
const count = z.number().int().min(0).max(10_000);

export const movePlan = endpoint(
  'post',
  '/plans/{id}/moves',
  { access: 'signed_in', summary: 'Its leader puts a plan to review, takes it back, submits it, opens an amendment or, with the reason, discards it', status: 201 },
  { params, body: z.object({ step: z.enum(['ask_review', 'take_back', 'submit', 'amend', 'discard']), note }), reply: made },
);

export const recordCouncilApproval = endpoint(
  'post',
  '/plans/{id}/council-approvals',
  { access: 'signed_in', summary: 'The council approved this version: when, how it voted, where the minutes are', status: 201 },
  { params, body: z.object({ versionId: z.uuid(), heldOn: z.iso.date(), votesFor: count, votesAgainst: count, abstained: count, minutes: z.string().trim().min(1).max(2_000) }), reply: made },
);
export type CouncilVote = z.infer<typeof recordCouncilApproval.schemas.body>;

export const reviewPlan = endpoint(
  'post',
  '/plans/{id}/reviews',
  { access: 'signed_in', summary: 'The superintendent approves a version or sends it back with the reason; the office reviews it', status: 201 },
  { params, body: z.object({ versionId: z.uuid(), reviewer: z.enum(['superintendent', 'office']), outcome: z.enum(['approved', 'returned']), note }), reply: made },
);
export type PlanJudgement = z.infer<typeof reviewPlan.schemas.body>;
