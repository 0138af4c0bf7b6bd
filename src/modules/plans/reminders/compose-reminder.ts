import { sql } from 'kysely';
import { automaticHeaders } from '../../../platform/mail/outgoing/automatic-headers.ts';
import type { Composer } from '../../../platform/mail/outgoing/composer.ts';
import { findActor, inBackground } from '../../people/index.ts';
import { mailboxOf, mailingAddress } from '../../requests/index.ts';
import { visiblePlans } from '../visibility.ts';
import type { DueReminder } from './due-reminders.ts';

interface Line extends Pick<DueReminder, 'kind' | 'dueOn' | 'planId'> {
  school: string;
  text: string | null;
  dayNumber: number | null;
}

const linesAtMost = 30;

/** The mail of one person's reminders, from what its reader may see and what is still open when it leaves; nothing when that is nothing. */
export function composePlanReminder(baseUrl: string): Composer {
  return async ({ db, clock }, { districtId, subjectId, personId }) => {
    const useCase = await inBackground({ db, clock }, districtId);
    const to = await mailingAddress(useCase, personId);
    const actor = to && (await findActor(db, clock, { personId }));
    if (!to || !actor) return undefined;
    const { rows } = await sql<Line>`
      select r.kind, r.due_on, r.plan_id, school.short_name as school, p.text, k.day_number
      from plan_reminder r join plan on plan.district_id = r.district_id and plan.id = r.plan_id join school on school.district_id = plan.district_id and school.id = plan.school_id
      left join plan_part p on p.district_id = r.district_id and p.id = r.subject_id left join checkpoint k on k.district_id = r.district_id and k.id = r.subject_id
      where r.district_id = ${districtId} and r.mail_id = ${subjectId} and r.person_id = ${personId} and ${visiblePlans({ actor })}
        and case r.kind when 'step' then p.standing = 'open' and p.ended_at is null when 'checkpoint' then k.state = 'scheduled' else plan.approved_version_id is null or plan.state = 'submitted' or r.kind = 'office_review' end
      order by r.due_on, school.short_name, r.id limit ${linesAtMost + 1}`.execute(db);
    if (rows.length === 0) return undefined;
    const lines = rows.slice(0, linesAtMost).map((line) => `${line.dueOn}  ${sentenceOf(line)}\n            ${baseUrl}/plans/${line.planId}`);
    return {
      to,
      subject: rows.length === 1 ? 'A date of a plan is near' : `${Math.min(rows.length, linesAtMost)} dates of plans are near`,
      text: `${lines.join('\n\n')}${rows.length > linesAtMost ? `\n\nAnd more: ${baseUrl}/plans` : ''}\n\n-- \nHow you are told, and when: ${baseUrl}/notifications\n`,
      headers: automaticHeaders(await mailboxOf(useCase)),
    };
  };
}

function sentenceOf({ kind, school, text, dayNumber }: Line): string {
  if (kind === 'step') return `${school}: ${(text ?? '').replaceAll(/\s+/g, ' ').slice(0, 200)}`;
  if (kind === 'checkpoint') return `${school}: the checkpoint of day ${dayNumber}.`;
  return kind === 'office_review' ? `${school}: its plan waits for your office’s review.` : `${school}: its plan is to be approved by then.`;
}
