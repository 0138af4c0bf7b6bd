import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { authenticationVerdicts } from '../../../platform/mail/incoming/read-authentication.ts';
import { mailBytesAtMost } from '../../../platform/mail/incoming/parse-mail.ts';

/** What belongs to something that was written in a mail; null when it was written here. */
export const writtenInMail = z
  .object({
    /** What it quoted and signed with. */
    folded: z.string(),
    /** Safe HTML, as it was written. */
    html: z.string().nullable(),
    /** Whether the sender was proven by the host that received it. */
    verdict: z.enum(authenticationVerdicts),
    refusedFiles: z.array(z.object({ name: z.string(), reason: z.string() })),
  })
  .nullable();

/** A mail of ours that did not reach its person; for the district's side. */
export const bounce = z.object({ person: z.string(), address: z.string().nullable(), status: z.string().nullable(), diagnostic: z.string().nullable(), isPermanent: z.boolean(), at: z.string() });

const named = z.object({ id: z.string(), name: z.string() });
const mailId = z.object({ id: z.uuid() });

const waitingMail = z.object({
  id: z.string(),
  receivedAt: z.string(),
  from: z.string().nullable(),
  /** The person with this address, if there is one; that it is really them is for whoever decides. */
  sender: named.nullable(),
  subject: z.string(),
  /** Why it waits. */
  reason: z.string(),
  explanation: z.string().nullable(),
  request: z.object({ id: z.string(), number: z.number() }).nullable(),
});
export type WaitingMail = z.infer<typeof waitingMail>;

export const takeIncomingMail = endpoint(
  'post',
  '/incoming-mails',
  { access: 'public', bytes: mailBytesAtMost, summary: 'A mail as it arrived (message/rfc822), signed by the rules of standardwebhooks.com', status: 202 },
  { reply: z.object({ id: z.string(), isNew: z.boolean() }) },
);

export const listWaitingMails = endpoint(
  'get',
  '/incoming-mails',
  { access: 'signed_in', summary: 'Mails that wait for a person to decide, of those that are yours to see' },
  { query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(100) }), reply: z.object({ items: z.array(waitingMail), total: z.number() }) },
);

export const getWaitingMail = endpoint(
  'get',
  '/incoming-mails/{id}',
  { access: 'signed_in', summary: 'One of them, with its text' },
  { params: mailId, reply: waitingMail.extend({ text: z.string(), folded: z.string(), files: z.array(z.string()), verdict: z.enum(authenticationVerdicts).nullable(), schools: z.array(named), needsSchool: z.boolean() }) },
);

export const decideIncomingMail = endpoint(
  'post',
  '/incoming-mails/{id}/decision',
  { access: 'signed_in', summary: 'Let it become what it was meant for, or drop it, with the reason', status: 201 },
  { params: mailId, body: z.object({ decision: z.enum(['release', 'drop']), reason: z.string().trim().min(1).max(2_000), schoolId: z.uuid().optional() }), reply: z.object({ id: z.string(), requestId: z.string().nullable() }) },
);

export const readMailSettings = endpoint(
  'get',
  '/mail-settings',
  { access: 'signed_in', summary: 'The address of the mailbox, and the secret with which another system hands mails in' },
  { reply: z.object({ mailbox: z.string().nullable(), webhookPath: z.string(), webhookSecret: z.string() }) },
);
