import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

export const invitePeople = endpoint(
  'post',
  '/invitations',
  { access: 'signed_in', summary: 'Invite people by mail, or invite them again; each gets a link that works once', status: 201 },
  {
    body: z.object({ personIds: z.array(z.uuid()).min(1).max(500) }),
    reply: z.object({ invited: z.number(), skipped: z.array(z.object({ personId: z.string(), reason: z.string() })) }),
  },
);

export const withdrawInvitation = endpoint('delete', '/people/{id}/invitation', { access: 'signed_in', summary: 'Withdraw the open invitation of a person; its link works no more' }, { params: z.object({ id: z.uuid() }), reply: z.object({ id: z.string() }) });

export const acceptInvitation = endpoint(
  'post',
  '/invitation-acceptances',
  { access: 'public', summary: 'Take up an invitation by choosing a password' },
  { body: z.object({ token: z.string().min(20).max(200), password: z.string().min(12).max(200) }), reply: z.object({ email: z.string() }) },
);

const refusal = z.object({ line: z.number(), column: z.string().nullable(), value: z.string().nullable(), reason: z.string() });

const outcome = z.object({
  dryRun: z.boolean(),
  sentence: z.string(),
  rowsRead: z.number(),
  /** People who were not here before. */
  added: z.number(),
  /** Roles given, to new people and to known ones. */
  granted: z.number(),
  invited: z.number(),
  /** Rows that say nothing new. */
  unchanged: z.number(),
  repairs: z.array(z.string()),
  refusals: z.array(refusal),
});
export type PeopleListOutcome = z.infer<typeof outcome>;

export const peopleListLimit = 2 * 2 ** 20;

export const importPeople = endpoint(
  'post',
  '/people/imports',
  { access: 'signed_in', summary: 'Takes a list of people (name, mail, role, scope) whole and invites them, or refuses it whole (422 with every refused row)', status: 201, bytes: peopleListLimit },
  { query: z.object({ name: z.string().trim().min(1).max(200).default('list.csv'), dryRun: z.stringbool().default(false) }), reply: outcome },
);
