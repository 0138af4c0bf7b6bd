import { sql } from 'kysely';
import { automaticHeaders } from '../../../platform/mail/outgoing/automatic-headers.ts';
import type { Composer } from '../../../platform/mail/outgoing/composer.ts';
import { findActor, inBackground } from '../../people/index.ts';
import { visibleRequests } from '../visibility.ts';
import { mailboxOf, mailingAddress } from './mailing-address.ts';
import { findMatterNews, type MatterLine } from './matters/find-matter-news.ts';
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
    const ofMatters = await findMatterNews({ db, clock, actor }, sql`and n.digest_date = (select d.digest_date from digest d where d.district_id = n.district_id and d.id = ${subjectId}) order by n.happened_at, n.id limit ${linesAtMost + 1}`);
    if (rows.length + ofMatters.length === 0) return undefined;
    const shown = rows.slice(0, linesAtMost);
    const requests = Map.groupBy(shown, (row) => row.requestId);
    const paragraphs = [...requests].map(([requestId, lines]) => paragraphOf(lines, `${baseUrl}/requests/${requestId}`));
    const matters = Map.groupBy(ofMatters.slice(0, linesAtMost), (line) => line.matterId);
    paragraphs.push(...[...matters.values()].map((lines) => matterParagraph(lines, baseUrl)));
    const more = Math.max(rows.length, ofMatters.length) > linesAtMost ? [`And more: ${baseUrl}/notifications`] : [];
    const counted = [countOf(requests.size, 'request'), countOf(matters.size, 'matter', ' of evidence, tiers or visits')].filter(Boolean).join(' and ');
    return {
      to,
      subject: `Your day: news in ${counted}`,
      text: `${[...paragraphs, ...more].join('\n\n')}\n\n-- \nHow you are told, and when: ${baseUrl}/notifications\n`,
      headers: automaticHeaders(await mailboxOf(useCase)),
    };
  };
}

function paragraphOf(lines: Line[], link: string): string {
  const { lane, number, summary } = lines[0]!;
  if (lane !== 'ordinary') return `There is news for you in a confidential matter.\n${link}`;
  return `R-${number} ${summary.replaceAll(/\s+/g, ' ')}\n${sentencesOf(lines)}\n${link}`;
}

function matterParagraph(lines: MatterLine[], baseUrl: string): string {
  const { summary, path } = lines[0]!;
  return `${summary}\n${sentencesOf(lines)}\n${baseUrl}${path}`;
}

function sentencesOf(lines: Pick<Line, 'kind' | 'by'>[]): string {
  const sentences = [...Map.groupBy(lines, (line) => newsSentence(line.kind, line.by))].map(([sentence, same]) => (same.length === 1 ? sentence : `${sentence} (${same.length} times)`));
  return sentences.map((sentence) => `  ${sentence}`).join('\n');
}

function countOf(count: number, word: string, after = ''): string {
  return count === 0 ? '' : `${count === 1 ? `one ${word}` : `${count} ${word}s`}${after}`;
}
