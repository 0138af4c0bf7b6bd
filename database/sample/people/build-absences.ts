import type { Temporal } from 'temporal-polyfill';
import { findCastMember } from './find-cast-member.ts';
import type { Random } from '../random.ts';
import type { SampleAbsence, SamplePerson } from './sample-person.ts';

const NOTES = ['Vacation', 'Sick leave', 'Family leave', 'Conference', 'Jury duty'];
const AWAY_TODAY = 0.1;

/** Two short absences a person over the last year, a few of them going on now; never of the cast, whom the story needs. */
export function buildAbsences(people: SamplePerson[], today: Temporal.PlainDate, random: Random): SampleAbsence[] {
  return people
    .filter((person) => !findCastMember((entry) => entry.name === person.fullName))
    .flatMap(({ key }) => {
      const spring = random.between(200, 350);
      const autumn = random.chance(AWAY_TODAY) ? 1 : random.between(10, 180);
      return [spring, autumn].map((daysAgo) => {
        const start = today.subtract({ days: daysAgo });
        return {
          person: key,
          firstDay: start.toString(),
          lastDay: start.add({ days: random.between(1, 5) }).toString(),
          note: random.pick(NOTES),
        };
      });
    });
}
