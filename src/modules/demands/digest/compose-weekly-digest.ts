import { sql } from 'kysely';
import { automaticHeaders } from '../../../platform/mail/outgoing/automatic-headers.ts';
import type { Composer } from '../../../platform/mail/outgoing/composer.ts';
import { findActor, inBackground, scopeOf } from '../../people/index.ts';
import { mailboxOf, mailingAddress } from '../../requests/index.ts';
import type { DigestReply } from '../contract/digests.ts';
import { getDigest } from './find-digests.ts';

/** The weekly digest as a mail, of the schools that its reader leads at the moment when it leaves; nothing when that is none. */
export function composeWeeklyDigest(baseUrl: string): Composer {
  return async ({ db, clock }, { districtId, subjectId, personId }) => {
    const useCase = await inBackground({ db, clock }, districtId);
    const to = await mailingAddress(useCase, personId);
    const actor = to && (await findActor(db, clock, { personId }));
    if (!to || !actor) return undefined;
    const schools = scopeOf(actor, 'schoolId', 'school_leader');
    const { rows } = await sql<{ id: string }>`select digest_id as id from weekly_digest_part where district_id = ${districtId} and digest_id = ${subjectId} and school_id = any(${schools}::uuid[])`.execute(db);
    if (rows.length === 0) return undefined;
    const digest = await getDigest({ db, clock, actor }, subjectId);
    const parts = digest.parts.filter(({ school }) => schools.includes(school.id));
    const [first] = parts;
    const subject = `Your week of ${dayWords(digest.weekStart)}: ${first!.content.due.length} due, ${first!.minutes} of ${first!.budget} minutes asked`;
    const text = `${parts.map((part) => partText(part, parts.length > 1, baseUrl)).join('\n\n')}\n\nOn the web: ${baseUrl}/digests/${digest.id}\n\n-- \nThis is the one mail of the week about what the district asks of you. How you are told: ${baseUrl}/notifications\n`;
    return { to, subject, text, headers: automaticHeaders(await mailboxOf(useCase)) };
  };
}

type Part = DigestReply['parts'][number];

function partText({ school, minutes, budget, content }: Part, named: boolean, baseUrl: string): string {
  const asked = (row: Part['content']['due'][number]) => `- ${oneLine(row.what)}\n  ${row.minutes} min, by ${dayWords(row.dueOn)}, for ${row.department}\n  ${baseUrl}/demands/${row.id}`;
  const sections: [string, string[]][] = [
    ['Due this week', content.due.map(asked)],
    ['Still open from before', content.overdue.map(asked)],
    ['New, due later', content.fresh.map(asked)],
    ['Asked no longer', content.withdrawn.map((row) => `- ${oneLine(row.what)}${row.reason ? `: ${oneLine(row.reason)}` : ''}`)],
    ['Promised', content.promises.map((row) => `- ${oneLine(row.what)}: ${row.direction === 'to_school' ? row.owner : 'your school'}, ${row.late ? 'late since' : 'by'} ${dayWords(row.dueOn)}`)],
    ['Requests that wait for you', content.requests.map((row) => `- R-${row.number} ${oneLine(row.summary)}: ${row.need === 'answer' ? 'asks for your answer' : 'is it solved?'}\n  ${baseUrl}/requests/${row.id}`)],
    ['News', content.news.map((row) => `- ${oneLine(row.what)} (${row.department})`)],
  ];
  const told = sections.filter(([, lines]) => lines.length > 0).map(([title, lines]) => `${title}\n${lines.join('\n')}`);
  const head = `${named ? `${school.name}\n` : ''}The district asks ${minutes} of at most ${budget} minutes this week.`;
  return [head, ...(told.length > 0 ? told : ['Nothing else is asked, promised or waiting.'])].join('\n\n');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function dayWords(date: string): string {
  return new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' }).format(new Date(`${date}T12:00:00Z`));
}
