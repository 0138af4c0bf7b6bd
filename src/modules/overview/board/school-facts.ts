import { sql } from 'kysely';
import { promisesBySchool } from '../../commitments/index.ts';
import { localDateOf, schoolDaysBetween } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import { contactsBySchool, figuresBySchool } from '../../requests/index.ts';
import { lastVisits } from '../../visits/index.ts';
import { lastContactOf } from '../contact/last-contact-of.ts';
import type { Figures, SchoolRow } from './contract.ts';
import type { Moment } from './moment-of.ts';

export type SchoolFacts = Figures & Pick<SchoolRow, 'oldestDays' | 'lastContact' | 'unseen'>;

/** What stands at each of some schools at a moment, from the records of requests, promises and visits. Four statements. */
export async function schoolFacts(useCase: UseCase, ids: string[], { meaning, requests, past, calendar }: Moment): Promise<Map<string, SchoolFacts>> {
  const { timeZone } = useCase.actor;
  const schools = sql<string[]>`${ids}::uuid[]`;
  const figures = await figuresBySchool(useCase, schools, requests);
  const promises = await promisesBySchool(useCase, schools, { on: meaning.on, until: meaning.dueUntil, past });
  const contacts = await contactsBySchool(useCase, schools, requests.at);
  const visits = await lastVisits(useCase, schools, { on: meaning.on, past });
  return new Map(
    ids.map((id) => {
      const [held, promised] = [figures.get(id), promises.get(id)];
      const lastContact = lastContactOf(contacts.get(id), visits.get(id), { calendar, timeZone, on: meaning.on });
      return [id, {
        open: held?.open ?? 0, late: held?.late ?? 0, newlyLate: held?.newlyLate ?? 0, stuck: held?.stuck ?? 0, waitingOnSchool: held?.waitingOnSchool ?? 0,
        toSchoolDue: promised?.toSchoolDue ?? 0, toSchoolLate: promised?.toSchoolLate ?? 0, bySchoolDue: promised?.bySchoolDue ?? 0, bySchoolLate: promised?.bySchoolLate ?? 0,
        oldestDays: held?.oldestAt ? schoolDaysBetween(calendar, localDateOf(held.oldestAt.getTime(), timeZone), meaning.on) : null,
        lastContact,
        unseen: lastContact === null || lastContact.schoolDaysAgo > meaning.unseenDays,
      }];
    }),
  );
}
