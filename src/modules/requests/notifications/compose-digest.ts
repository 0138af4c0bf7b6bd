import { sql } from 'kysely';
import { automaticHeaders } from '../../../platform/mail/outgoing/automatic-headers.ts';
import type { Composer } from '../../../platform/mail/outgoing/composer.ts';
import { findActor, inBackground } from '../../people/index.ts';
import { visibleRequests } from '../visibility.ts';
import { mailboxOf, mailingAddress } from './mailing-address.ts';
import type { NotificationKind } from './notification-kinds.ts';
import { newsSentence } from './notification-words.ts';

interface Line {
  requestId: string;
  kind: NotificationKind;
  by: string | null;
  lane: string;
  number: number;
  summary: string;
}

const linesAtMost = 200;

/** The daily digest, from what its reader may see at the moment when it leaves; nothing when that is nothing. */
export function composeDigest(baseUrl: string): Composer {
  return async ({ db, clock }, { districtId, subjectId, personId }) => {
    const useCase = await inBackground({ db, clock }, districtId);
    const to = await mailingAddress(useCase, personId);
    const actor = to && (await findActor(db, clock, { personId }));
    if (!to || !actor) return undefined;
    const { rows } = await sql<Line>`
      select n.request_id, n.kind, p.full_name as by, request.lane, request.number::int as number, request.summary
      from digest d join notification n on n.district_id = d.district_id and n.person_id = d.person_id and n.digest_date = d.digest_date
      join request on request.district_id = n.district_id and request.id = n.request_id
      left join person p on p.district_id = n.district_id and p.id = n.actor_id
      where d.district_id = ${districtId} and d.id = ${subjectId} and d.person_id = ${personId} and ${visibleRequests({ actor })}
      order by min(n.happened_at) over (partition by n.request_id), n.request_id, n.happened_at, n.id limit ${linesAtMost + 1}`.execute(db);
    if (rows.length === 0) return undefined;
    const shown = rows.slice(0, linesAtMost);
    const requests = Map.groupBy(shown, (row) => row.requestId);
    const paragraphs = [...requests].map(([requestId, lines]) => paragraphOf(lines, `${baseUrl}/requests/${requestId}`));
    const more = rows.length > linesAtMost ? [`And more: ${baseUrl}/notifications`] : [];
    const count = requests.size === 1 ? 'one request' : `${requests.size} requests`;
    return {
      to,
      subject: `Your day: news in ${count}`,
      text: `${[...paragraphs, ...more].join('\n\n')}\n\n-- \nHow you are told, and when: ${baseUrl}/notifications\n`,
      headers: automaticHeaders(await mailboxOf(useCase)),
    };
  };
}

function paragraphOf(lines: Line[], link: string): string {
  const { lane, number, summary } = lines[0]!;
  if (lane !== 'ordinary') return `There is news for you in a confidential matter.\n${link}`;
  const sentences = [...Map.groupBy(lines, (line) => newsSentence(line.kind, line.by))].map(([sentence, same]) => (same.length === 1 ? sentence : `${sentence} (${same.length} times)`));
  return `R-${number} ${summary.replaceAll(/\s+/g, ' ')}\n${sentences.map((sentence) => `  ${sentence}`).join('\n')}\n${link}`;
}
