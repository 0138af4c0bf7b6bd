import type { DistrictUseCase } from '../../people/index.ts';
import type { IncomingMail } from '../../../platform/mail/incoming/incoming-mail.ts';

export interface Addressed {
  /** A token in the reply address or in what it answers; unknown ones count as one. */
  hasToken: boolean;
  /** The request and the person of a token that is in force. */
  token?: { token: string; requestId: string; personId: string };
  /** Behind whose walls the mail stays whatever becomes of it: also by a token that ended, or stands in the quoted text. */
  behind?: string;
}

const inAddress = /\+r\.([a-z2-7]{26})@/;
const inMessageId = /<causeway\.([a-z2-7]{26})\./;
const anywhere = /(?:\+r\.|causeway\.)([a-z2-7]{26})\b/gi;

/** Which request a mail is for, by the reply address first, then by what it answers. Nothing else is believed, least of all the subject. */
export async function findAddressed({ db, actor }: DistrictUseCase, mail: IncomingMail, raw: Uint8Array): Promise<Addressed> {
  const named = [...mail.recipients.map((recipient) => inAddress.exec(recipient)?.[1]), ...mail.answers.map((answer) => inMessageId.exec(answer.toLowerCase())?.[1])].filter((token) => token !== undefined);
  const mentioned = [...`${mail.text}\n${mail.folded}\n${mail.html ?? ''}\n${Buffer.from(raw.subarray(0, 2_000_000)).toString('latin1')}`.matchAll(anywhere)].slice(0, 200).map((match) => match[1]!.toLowerCase());
  const all = [...new Set([...named, ...mentioned])];
  if (all.length === 0) return { hasToken: false };
  const rows = await db
    .selectFrom('replyToken')
    .innerJoin('request', (join) => join.onRef('request.districtId', '=', 'replyToken.districtId').onRef('request.id', '=', 'replyToken.requestId'))
    .where('replyToken.districtId', '=', actor.districtId)
    .where('replyToken.token', 'in', all)
    .select(['replyToken.token', 'replyToken.requestId', 'replyToken.personId', 'replyToken.endedAt', 'request.lane'])
    .execute();
  const of = (token: string) => rows.find((row) => row.token === token);
  const valid = named.map(of).find((row) => row && row.endedAt === null);
  const behind = rows.find((row) => row.lane !== 'ordinary') ?? valid ?? all.map(of).find((row) => row !== undefined);
  return { hasToken: named.length > 0, ...(valid ? { token: { token: valid.token, requestId: valid.requestId, personId: valid.personId } } : {}), ...(behind ? { behind: behind.requestId } : {}) };
}
