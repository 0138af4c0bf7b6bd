import { cast, personKey } from '../cast.ts';
import { randomFrom } from '../random.ts';
import names from './names.json' with { type: 'json' };
import type { SampleGrant, SamplePerson } from './sample-person.ts';

export interface PersonMaker {
  /** A person nobody has met yet, or the cast member of that name. */
  make(title: string, grants: SampleGrant[], fixedName?: string): SamplePerson;
}

const REACH_NOTES = [
  'Call the office; in schools until 2 pm.',
  'Message first, calls back within the hour.',
  'Mornings in schools, afternoons at the desk.',
  'Best reached by phone before 9.',
  'At the regional office on Tuesdays.',
];

/** Invented surnames, each used at most twice, so that no name can be taken for somebody on the district's real staff. */
export function personMaker(seed: number): PersonMaker {
  const random = randomFrom(seed);
  const surnames = [...random.shuffled(names.last), ...random.shuffled(names.last)];
  const firstNames = Array.from({ length: 6 }, () => random.shuffled(names.first)).flat();
  const taken = new Set<string>(Object.values(cast).map(({ name }) => personKey(name)));
  let made = 0;
  const nextName = (): string => {
    const surname = surnames.pop();
    if (!surname) throw new Error('The list of invented surnames is used up.');
    const name = `${firstNames.pop()} ${surname}`;
    return taken.has(personKey(name)) ? nextName() : name;
  };
  return {
    make: (title, grants, fixedName) => {
      const fullName = fixedName ?? nextName();
      const key = personKey(fullName);
      taken.add(key);
      made += 1;
      return {
        key,
        fullName,
        email: `${key.replace('-', '.')}@example.org`,
        // 555-0100 to 555-0199 is the range kept free for fiction.
        phone: `617-555-01${String(made % 100).padStart(2, '0')} ext. ${1000 + made}`,
        title,
        reachNote: random.pick(REACH_NOTES),
        fictional: true,
        grants,
      };
    },
  };
}
