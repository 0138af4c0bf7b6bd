import { Temporal } from 'temporal-polyfill';
import type { Random } from '../random.ts';
import type { SampleAbsence } from './sample-person.ts';

const NOTES = ['Vacation', 'Sick leave', 'Family leave', 'Conference', 'Jury duty'];

/** Two short absences a person over the last year, some of them going on now or planned. */
export function buildAbsences(people: string[], today: Temporal.PlainDate, random: Random): SampleAbsence[] {
  return people.flatMap((person) => {
    const first = random.between(10, 175);
    return [first, first + random.between(30, 180)].map((daysAgo) => {
      // The last spell of every tenth person reaches into the coming days.
      const start = today.subtract({ days: random.chance(0.05) ? 1 : daysAgo });
      return {
        person,
        firstDay: start.toString(),
        lastDay: start.add({ days: random.between(1, 5) }).toString(),
        note: random.pick(NOTES),
      };
    });
  });
}
