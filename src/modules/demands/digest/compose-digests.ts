import { sql } from 'kysely';
import { insertMany } from '../../../platform/database/insert-many.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import { queueMail } from '../../../platform/mail/outgoing/queue-mail.ts';
import { findSettings, loadCalendar } from '../../district/index.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import { findMailHours, mailboxOf, nextOpening } from '../../requests/index.ts';
import { digestWeekAt } from './digest-week.ts';
import { readDigestContents } from './read-digest-contents.ts';

interface Leader {
  personId: string;
  /** Whether there is where to write to. */
  isReached: boolean;
  schoolIds: string[];
}

/**
 * Composes the digest of the next week for leaders who have none yet, once its time has come, and writes its one mail. At
 * most `limit` leaders in one transaction; returns how many it found. The row of leader and week is the lock: however often
 * it runs, and wherever it is killed, there is one digest and one mail.
 */
export async function composeDigests(useCase: DistrictUseCase, limit: number): Promise<number> {
  const { clock } = useCase;
  const calendar = await loadCalendar(useCase);
  const settings = await findSettings(useCase, ['weekly_digest_weekday', 'weekly_digest_at']);
  const week = digestWeekAt(calendar, clock.now(), { weekday: settings.weekly_digest_weekday, at: settings.weekly_digest_at });
  if (!week) return 0;
  return composeWeek(useCase, week, limit);
}

/** The digests of one week, whatever the time is. */
export async function composeWeek(useCase: DistrictUseCase, week: string, limit: number): Promise<number> {
  const { db, actor, clock } = useCase;
  const leaders = await leadersWithout(useCase, week, limit);
  if (leaders.length === 0) return 0;
  const at = clock.now().toString();
  const wanted = leaders.map(({ personId }) => ({ districtId: actor.districtId, id: newId(), personId, weekStart: week, composedAt: at }));
  const made = await db.insertInto('weeklyDigest').values(wanted).onConflict((conflict) => conflict.columns(['districtId', 'personId', 'weekStart']).doNothing()).returning(['id', 'personId']).execute();
  const schoolIds = [...new Set(leaders.flatMap((leader) => leader.schoolIds))];
  const parts = new Map((await readDigestContents(useCase, schoolIds, week)).map((part) => [part.schoolId, part]));
  const schoolsOf = new Map(leaders.map((leader) => [leader.personId, leader.schoolIds]));
  await insertMany(
    db,
    'weeklyDigestPart',
    made.flatMap(({ id, personId }) => schoolsOf.get(personId)!.map((schoolId) => ({ districtId: actor.districtId, digestId: id, weekStart: week, ...parts.get(schoolId)!, content: parts.get(schoolId)!.content as never }))),
  );
  // It tells of what was approved for its week: from now on that exists for the leader.
  for (const { personId } of made) await publish(useCase, { type: 'digest.composed', subjectId: personId });
  const reached = new Set(leaders.filter(({ isReached }) => isReached).map(({ personId }) => personId));
  await mailThem(useCase, made.filter(({ personId }) => reached.has(personId)));
  return leaders.length;
}

async function leadersWithout({ db, actor }: DistrictUseCase, week: string, limit: number): Promise<Leader[]> {
  const { rows } = await sql<Leader>`
    select g.person_id, array_agg(distinct g.school_id) as school_ids, bool_or(p.email is not null and not p.is_fictional) as is_reached from role_grant g
    join person p on p.district_id = g.district_id and p.id = g.person_id and p.ended_at is null
    join school s on s.district_id = g.district_id and s.id = g.school_id and s.ended_at is null
    where g.district_id = ${actor.districtId} and g.role = 'school_leader' and g.valid_from <= ${actor.today} and (g.valid_to is null or g.valid_to > ${actor.today})
      and not exists (select from weekly_digest d where d.district_id = g.district_id and d.person_id = g.person_id and d.week_start = ${week})
    group by g.person_id order by g.person_id limit ${limit}`.execute(db);
  return rows;
}

/** One mail each, not in the hours in which its reader wants none; who wants to read it on the page alone gets none. */
async function mailThem(useCase: DistrictUseCase, made: { id: string; personId: string }[]): Promise<void> {
  if (made.length === 0) return;
  const hours = await findMailHours(useCase, made.map(({ personId }) => personId), 'week');
  const calendar = await loadCalendar(useCase);
  const mailbox = await mailboxOf(useCase);
  const domain = mailbox?.slice(mailbox.lastIndexOf('@') + 1) ?? 'causeway.invalid';
  const now = useCase.clock.now();
  for (const { id, personId } of made) {
    const wish = hours.get(personId)!;
    if (wish.manner === 'page' || wish.manner === 'never') continue;
    await queueMail(useCase, { purpose: 'weekly_digest', subjectId: id, personId, notBefore: nextOpening(calendar, now, wish).toString(), messageId: (mailId) => `<causeway.week.${mailId}@${domain}>` });
  }
}
