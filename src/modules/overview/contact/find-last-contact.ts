import { sql } from 'kysely';
import { loadCalendar } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import { contactsBySchool } from '../../requests/index.ts';
import { lastVisits } from '../../visits/index.ts';
import type { LastContact } from './contract.ts';
import { lastContactOf } from './last-contact-of.ts';

/** When somebody of the district last wrote to a school, did something for it or came, of what the actor sees; null when nobody did. */
export async function findLastContact(useCase: UseCase, schoolId: string): Promise<LastContact | null> {
  const { actor, clock } = useCase;
  const school = sql<string[]>`array[${schoolId}::uuid]`;
  const contact = (await contactsBySchool(useCase, school, clock.now().toString())).get(schoolId);
  const visit = (await lastVisits(useCase, school, { on: actor.today, past: null })).get(schoolId);
  return lastContactOf(contact, visit, { calendar: await loadCalendar(useCase), timeZone: actor.timeZone, on: actor.today });
}
