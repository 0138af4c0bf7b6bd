import { sql } from 'kysely';
import { promisesBySchool } from '../../commitments/index.ts';
import { localDateOf, schoolDaysBetween } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import { contactsBySchool, figuresBySchool } from '../../requests/index.ts';
import type { Figures, SchoolRow } from './contract.ts';
import type { Moment } from './moment-of.ts';

export type SchoolFacts = Figures & Pick<SchoolRow, 'oldestDays' | 'lastContact' | 'unseen'>;

/** What stands at each of some schools at a moment, from the records of requests and promises. Three statements. */
export async function schoolFacts(useCase: UseCase, ids: string[], { meaning, requests, past, calendar }: Moment): Promise<Map<string, SchoolFacts>> {
  const { timeZone } = useCase.actor;
  const schools = sql<string[]>`${ids}::uuid[]`;
  const figures = await figuresBySchool(useCase, schools, requests);
  const promises = await promisesBySchool(useCase, schools, { on: meaning.on, until: meaning.dueUntil, past });
  const contacts = await contactsBySchool(useCase, schools, requests.at);
  const daysSince = (instant: string) => schoolDaysBetween(calendar, localDateOf(Date.parse(instant), timeZone), meaning.on);
  return new Map(
    ids.map((id) => {
      const [held, promised, contact] = [figures.get(id), promises.get(id), contacts.get(id)];
      const lastContact = contact ? { ...contact, schoolDaysAgo: daysSince(contact.at) } : null;
      return [id, {
        open: held?.open ?? 0, late: held?.late ?? 0, newlyLate: held?.newlyLate ?? 0, stuck: held?.stuck ?? 0, waitingOnSchool: held?.waitingOnSchool ?? 0,
        toSchoolDue: promised?.toSchoolDue ?? 0, toSchoolLate: promised?.toSchoolLate ?? 0, bySchoolDue: promised?.bySchoolDue ?? 0, bySchoolLate: promised?.bySchoolLate ?? 0,
        oldestDays: held?.oldestAt ? daysSince(held.oldestAt.toISOString()) : null,
        lastContact,
        unseen: lastContact === null || lastContact.schoolDaysAgo > meaning.unseenDays,
      }];
    }),
  );
}
